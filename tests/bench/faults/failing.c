/* Preloaded into a program, makes the n-th write to files below a folder fail.

   cc -shared -fPIC -o failing.so failing.c -ldl
   fault_arm(folder, after, kind): kind 0 EIO, 1 ENOSPC, 2 half is written and then ENOSPC,
   3 EIO of fsync. It fails from then on, as a full disk does, until fault_disarm(), which
   returns how many calls there were. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { FAIL_EIO, FAIL_FULL, FAIL_SHORT, FAIL_SYNC };

static char folder[4096];
static int armed, left, kind, calls;

void fault_arm(const char *where, int after, int what) {
    strncpy(folder, where, sizeof folder - 1);
    left = after;
    kind = what;
    calls = 0;
    armed = 1;
}

int fault_disarm(void) {
    armed = 0;
    return calls;
}

static int is_ours(int fd) {
    char link[64], path[4096];
    ssize_t length;
    if (!armed) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strncmp(path, folder, strlen(folder)) == 0;
}

static int fails(int fd) {
    if (!is_ours(fd)) return 0;
    calls++;
    return --left < 0;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t pwrite64(int fd, const void *data, size_t n, off64_t at) {
    if (kind != FAIL_SYNC && fails(fd)) {
        if (kind == FAIL_SHORT && left == -1 && n > 1) return REAL(pwrite64)(fd, data, n / 2, at);
        errno = kind == FAIL_EIO ? EIO : ENOSPC;
        return -1;
    }
    return REAL(pwrite64)(fd, data, n, at);
}

ssize_t pwrite(int fd, const void *data, size_t n, off_t at) { return pwrite64(fd, data, n, at); }

ssize_t write(int fd, const void *data, size_t n) {
    if (kind != FAIL_SYNC && fails(fd)) {
        if (kind == FAIL_SHORT && left == -1 && n > 1) return REAL(write)(fd, data, n / 2);
        errno = kind == FAIL_EIO ? EIO : ENOSPC;
        return -1;
    }
    return REAL(write)(fd, data, n);
}

int fsync(int fd) {
    if (kind == FAIL_SYNC && fails(fd)) return errno = EIO, -1;
    return REAL(fsync)(fd);
}

int fdatasync(int fd) {
    if (kind == FAIL_SYNC && fails(fd)) return errno = EIO, -1;
    return REAL(fdatasync)(fd);
}

int ftruncate64(int fd, off64_t length) {
    if (kind != FAIL_SYNC && fails(fd)) {
        errno = kind == FAIL_EIO ? EIO : ENOSPC;
        return -1;
    }
    return REAL(ftruncate64)(fd, length);
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

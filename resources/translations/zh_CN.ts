<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>A single user</source>
        <translation>单人使用</translation>
    </message>
    <message>
        <source>My passphrase</source>
        <translation>我的口令</translation>
    </message>
    <message>
        <source>This database has a single user and no passphrase: whoever opens it may do everything, under any name. With accounts, everybody signs in, each decision carries the account&apos;s name, and the audit trail is signed.

You become the first supervisor. There is no way back to a single user, and nobody can tell you a forgotten passphrase. Accounts do not encrypt the documents: whoever has the file can still read it.</source>
        <translation>本数据库为单人使用，没有口令：打开它的人可以用任何姓名做任何事。设立账户后，每个人都要登录，每个决定都署账户的姓名，审计轨迹也会签名。

您将成为第一位督导。此后不能再改回单人使用，忘记的口令也无人能够告知。账户不加密文档：拿到文件的人仍能阅读。</translation>
    </message>
    <message>
        <source>Make the supervisor&apos;s account</source>
        <translation>建立督导账户</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>姓名(&amp;A)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>建立时间</translation>
    </message>
    <message>
        <source>Give it the passphrase below</source>
        <translation>设为下面的口令</translation>
    </message>
    <message>
        <source>For somebody who forgot theirs: a new start, a new key</source>
        <translation>供忘记口令的人重新开始，并换用新密钥</translation>
    </message>
    <message>
        <source>Give it the role below</source>
        <translation>赋予下方角色</translation>
    </message>
    <message>
        <source>For the first sign-in only; then they choose their own</source>
        <translation>仅供首次登录，之后由本人自设</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>has not signed in yet</source>
        <translation>尚未登录</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>{name}, {role}</source>
        <translation>{name}，{role}</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>现用口令</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>Passphrase &amp;until now</source>
        <translation>现用口令(&amp;U)</translation>
    </message>
    <message>
        <source>The passphrase is changed. Your key is the same.</source>
        <translation>口令已修改，您的密钥不变。</translation>
    </message>
</context>
<context>
    <name>Aliases</name>
    <message>
        <source>Own names of indicators</source>
        <translation>自定义的指标名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>&amp;Name in documents</source>
        <translation>文档中的名称(&amp;N)</translation>
    </message>
    <message>
        <source>means the &amp;indicator</source>
        <translation>对应的指标(&amp;I)</translation>
    </message>
    <message>
        <source>Choose an indicator of the list.</source>
        <translation>请从列表中选择指标。</translation>
    </message>
    <message>
        <source>The program has an indicator of this name already.</source>
        <translation>程序中已有同名指标。</translation>
    </message>
</context>
<context>
    <name>Alike</name>
    <message>
        <source>No open record is like the last one corrected.</source>
        <translation>没有待审记录与上次修正的相似。</translation>
    </message>
    <message>
        <source>{n} open ones are like the one corrected. Correct them too? ({changes})</source>
        <translation>另有 {n} 条待审候选与刚修正的相似，要一并修正吗？（{changes}）</translation>
    </message>
</context>
<context>
    <name>AlikeDialog</name>
    <message>
        <source>The same correction for like ones</source>
        <translation>同类一并修正</translation>
    </message>
    <message>
        <source>Each ticked record gets the correction beside it. One undo takes all of it back.</source>
        <translation>勾选的记录各按右侧修正；撤销一次即可全部收回。</translation>
    </message>
    <message>
        <source>Records that will change</source>
        <translation>将要改变的记录</translation>
    </message>
    <message>
        <source>Correct {n}</source>
        <translation>修正 {n} 条</translation>
    </message>
</context>
<context>
    <name>AlikeModel</name>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
</context>
<context>
    <name>Alternatives</name>
    <message>
        <source>Other readings</source>
        <translation>备选</translation>
    </message>
</context>
<context>
    <name>AuditWindow</name>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>抽样检验</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
</context>
<context>
    <name>Auditing</name>
    <message>
        <source>Export the time line</source>
        <translation>导出时间线</translation>
    </message>
    <message>
        <source>Writing “{path}”…</source>
        <translation>正在写入“{path}”…</translation>
    </message>
    <message>
        <source>{n} entries were written to “{path}”, with the trail&apos;s head at {entry}.</source>
        <translation>已将 {n} 条记录写入“{path}”，审计轨迹的链头为第 {entry} 条。</translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>Choose a record in the text or in the table.</source>
        <translation>在原文或表格中选择一条记录。</translation>
    </message>
    <message>
        <source>{who}. Nothing can be changed until a supervisor unlocks it.</source>
        <translation>{who}。督导解除锁定之前，任何内容都不能修改。</translation>
    </message>
    <message>
        <source>The fields marked • are as in your earlier decisions (see “Why this?”): confirming takes them over, a number key takes another reading. Until then the table shows both: stored → suggested.</source>
        <translation>标有 • 的字段取自您以往的决定（见“依据”）：确认即采用，按数字键可换另一种读法。在此之前，表格中两者并列：已存值 → 建议值。</translation>
    </message>
</context>
<context>
    <name>CardHeader</name>
    <message>
        <source>Words in the text</source>
        <translation>原文字句</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>新记录</translation>
    </message>
    <message>
        <source>How sure the extractor is; found by {rule}</source>
        <translation>提取器的把握；由规则 {rule} 找到</translation>
    </message>
</context>
<context>
    <name>ChangeModel</name>
    <message>
        <source>State before and after</source>
        <translation>审校状态：前 → 后</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command, document or indicator</source>
        <translation>命令、文档或指标</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配结果</translation>
    </message>
    <message>
        <source>Nothing is called so. Fewer letters find more.</source>
        <translation>没有这样的名称；少打几个字母会找到更多。</translation>
    </message>
</context>
<context>
    <name>Curtain</name>
    <message>
        <source>Locked. {name}, your passphrase:</source>
        <translation>已锁定。{name}，请输入口令：</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>换人登录</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Document details: {title}</source>
        <translation>文档信息：{title}</translation>
    </message>
    <message>
        <source>From {file}
SHA-256 {digest}</source>
        <translation>来自 {file}
SHA-256 {digest}</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>地区(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Issued by</source>
        <translation>发布机构(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Planning period</source>
        <translation>规划期(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Date of issue</source>
        <translation>发布日期(&amp;D)</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>未注明地区</translation>
    </message>
    <message>
        <source>Not in the list of divisions; kept as typed</source>
        <translation>行政区划表中没有，按所填保存</translation>
    </message>
    <message>
        <source>The year is four digits, such as 2021.</source>
        <translation>年份为四位数字，如 2021。</translation>
    </message>
    <message>
        <source>The planning period is two years, such as 2021–2025.</source>
        <translation>规划期为起止两年，如 2021–2025。</translation>
    </message>
    <message>
        <source>The date is written like 2021-03-05.</source>
        <translation>日期写作 2021-03-05。</translation>
    </message>
</context>
<context>
    <name>DocumentModel</name>
    <message>
        <source>{title}
{kind} · from {file}
{open} of {all} candidates open</source>
        <translation>{title}
{kind} · 来自 {file}
候选 {all} 条，待审 {open} 条</translation>
    </message>
    <message>
        <source>{region} {title}, finished</source>
        <translation>{region} {title}，已完成</translation>
    </message>
    <message>
        <source>{region} {title}, {open} of {all} candidates open, {numbers} open numbers</source>
        <translation>{region} {title}，候选 {all} 条，待审 {open} 条，未交代数字 {numbers} 个</translation>
    </message>
</context>
<context>
    <name>DocumentsView</name>
    <message>
        <source>Filter documents</source>
        <translation>筛选文档</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
</context>
<context>
    <name>EarlierDecisions</name>
    <message>
        <source>Same pattern: {confirmed} of {total} confirmed</source>
        <translation>同类：{total} 条中确认 {confirmed} 条</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>CSV, for spreadsheets and statistics programs</source>
        <translation>CSV，供电子表格和统计软件使用</translation>
    </message>
    <message>
        <source>Excel workbook, with a sheet of field definitions</source>
        <translation>Excel 工作簿，附字段说明表</translation>
    </message>
    <message>
        <source>JSON Lines, one object a record</source>
        <translation>JSON Lines，每条记录一个对象</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Also open and rejected candidates</source>
        <translation>同时导出待审和已驳回的候选</translation>
    </message>
    <message>
        <source>Without this, the data set holds what is confirmed, corrected or added. Every record carries its document, place, quoted sentence, reviewer and time.</source>
        <translation>不勾选时只导出已确认、已修正和补录的记录。每条记录都带有文档、位置、引文、审校员和时间。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>文件(&amp;I)</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
</context>
<context>
    <name>ExtractAgainDialog</name>
    <message>
        <source>Extract again</source>
        <translation>重新提取</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Progress of the extraction</source>
        <translation>提取进度</translation>
    </message>
    <message>
        <source>{title} · {n} open</source>
        <translation>{title} · 待审 {n}</translation>
    </message>
    <message>
        <source>The candidates that nobody decided are proposed anew, with the rules and the own words of now. What was decided or added stays. One undo takes all of it back.</source>
        <translation>尚未裁定的候选将按现在的规则和自定义词重新提取；已裁定或补录的保持不变。撤销一次即可全部收回。</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>Extract {n} again</source>
        <translation>重新提取 {n} 份</translation>
    </message>
</context>
<context>
    <name>Extracting</name>
    <message>
        <source>No candidate is open, so there is nothing to extract.</source>
        <translation>没有待审候选，无需重新提取。</translation>
    </message>
    <message>
        <source>Stopped: every candidate is as it was.</source>
        <translation>已停止：所有候选保持原样。</translation>
    </message>
    <message>
        <source>Extracted again: every candidate is as it was.</source>
        <translation>已重新提取：所有候选与原来相同。</translation>
    </message>
    <message>
        <source>Extracted again: {new} new candidates in the place of {old}. Undo takes it back.</source>
        <translation>已重新提取：{new} 条新候选取代 {old} 条旧候选。可撤销。</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Use {value}</source>
        <translation>改用 {value}</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Documents ({known});;All files (*)</source>
        <translation>文档 ({known});;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>indicators</source>
        <translation>指标数据</translation>
    </message>
    <message>
        <source>{n} records written to “{path}” in {seconds} s.</source>
        <translation>已将 {n} 条记录写入“{path}”，用时 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Review databases (*.sqlite3);;All files (*)</source>
        <translation>审校数据库 (*.sqlite3);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open database, or name a new one</source>
        <translation>打开数据库，或为新数据库命名</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter by indicator, value or scope</source>
        <translation>按指标、数值或范围筛选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Field to look in</source>
        <translation>在哪个字段中查找</translation>
    </message>
    <message>
        <source>Main fields</source>
        <translation>主要字段</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>分面</translation>
    </message>
    <message>
        <source>Values with counts, to tick</source>
        <translation>各字段取值及条数，可勾选</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>选择显示哪些列</translation>
    </message>
    <message>
        <source>The pattern is not whole yet</source>
        <translation>正则表达式尚不完整</translation>
    </message>
    <message>
        <source>Rows in brackets no longer match the filter; filter again without them</source>
        <translation>序号带括号的行已不符合筛选条件；点此重新筛选，不再显示它们</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer match(es)</source>
        <translation>
            <numerusform>%n 条已不符合</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter by {field}</source>
        <translation>按{field}筛选</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部文档</translation>
    </message>
    <message>
        <source>All actions</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>Any field</source>
        <translation>任何字段</translation>
    </message>
    <message>
        <source>Only decisions on many</source>
        <translation>仅批量操作</translation>
    </message>
    <message>
        <source>Only after a sign-off</source>
        <translation>仅签核之后的改动</translation>
    </message>
    <message>
        <source>2026-03-01 or 2026-03-01 14:30</source>
        <translation>2026-03-01 或 2026-03-01 14:30</translation>
    </message>
    <message>
        <source>2026-03-31, that day included</source>
        <translation>2026-03-31（含当日）</translation>
    </message>
    <message>
        <source>Words in the reason or the comment</source>
        <translation>理由或批注中的字词</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>字词</translation>
    </message>
    <message>
        <source>“{text}” is no time. Write it like 2026-03-01 or 2026-03-01 14:30.</source>
        <translation>“{text}”不是时间。请写成 2026-03-01 或 2026-03-01 14:30。</translation>
    </message>
</context>
<context>
    <name>FindView</name>
    <message>
        <source>Words to find, in any width or script</source>
        <translation>要查找的文字，不分全半角、简繁体</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>要查找的文字</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>本文档</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>所有文档</translation>
    </message>
    <message>
        <source>Order of the hits</source>
        <translation>结果顺序</translation>
    </message>
    <message>
        <source>In their order</source>
        <translation>按文档顺序</translation>
    </message>
    <message>
        <source>Most hits first</source>
        <translation>命中多的在前</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>more than {n} hits</source>
        <translation>多于 {n} 处</translation>
    </message>
    <message>
        <source>{row} of {n} hits</source>
        <translation>第 {row} 处，共 {n} 处</translation>
    </message>
    <message numerus="yes">
        <source>{n} hits in %n document(s)</source>
        <translation>
            <numerusform>%n 份文档中共 {n} 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsDialog</name>
    <message>
        <source>Audit trail</source>
        <translation>审计轨迹</translation>
    </message>
    <message>
        <source>The database was changed by something else than this program, or its file was damaged. Keep a copy of it as it is, and restore from a backup.</source>
        <translation>数据库被本程序以外的途径改动，或文件已损坏。请按现状保留一份副本，并用备份恢复。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <source>Next table</source>
        <translation>下一张表</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Count anew</source>
        <translation>重新统计</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>How many decisions were counted</source>
        <translation>已统计的决定</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>A decision is fast under</source>
        <translation>快于此时长视为过快</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Copied {n} rows.</source>
        <translation>已复制 {n} 行。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Fill this in.</source>
        <translation>请填写此项。</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>这不是数字。</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>{title} – Indicator Reviewer</source>
        <translation>{title} – 指标审校</translation>
    </message>
    <message>
        <source>Indicator Reviewer</source>
        <translation>指标审校</translation>
    </message>
</context>
<context>
    <name>GuidelineView</name>
    <message>
        <source>Keep the notes</source>
        <translation>保存说明</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>标注规范</translation>
    </message>
    <message>
        <source>Notes of this project</source>
        <translation>本项目的补充说明</translation>
    </message>
    <message>
        <source>Notes of this project: what was agreed beyond the guideline. They are kept in the database, with who wrote them, and with each decision that is made from then on.</source>
        <translation>本项目的补充说明：规范之外的约定。它们连同书写人存入数据库，并随此后的每个决定一同保存。</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>{row} of {n} hits</source>
        <translation>第 {row} 处，共 {n} 处</translation>
    </message>
    <message>
        <source>Find in the guideline</source>
        <translation>在规范中查找</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Decided candidates of the document</source>
        <translation>本文档已审候选</translation>
    </message>
    <message>
        <source>Candidates {done}/{all}</source>
        <translation>候选 {done}/{all}</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Indicator Reviewer {version}</source>
        <translation>指标审校 {version}</translation>
    </message>
    <message>
        <source>Reviews the figures of planning documents into a data set that can be checked. Works without a network; everything stays on this computer.

Database: {path}</source>
        <translation>把规划类文档中的指标数字审校成可核查的数据集。无需联网，一切数据都留在本机。

数据库：{path}</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Files dropped on the window stand here, each with how far its review is.</source>
        <translation>拖入窗口的文件列在这里，每份都标出审校进度。</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Every figure found is marked in the text. The current one is strong, and the words that decided its fields are joined to it. J and K go on and back.</source>
        <translation>找到的每个数字都在原文中标出。当前一条突出显示，决定其各字段的词语与它相连。按 J 和 K 前后移动。</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Its fields. A confirms and goes on to the next, E corrects, R and a digit rejects with a reason, a digit alone takes another reading. Ctrl+Z takes any of it back, also after a restart.</source>
        <translation>候选的各个字段。按 A 确认并到下一条，按 E 修正，按 R 再按数字键选择理由驳回，直接按数字键采用备选。Ctrl+Z 随时撤销，重启之后也可以。</translation>
    </message>
    <message>
        <source>All records, to sort, filter and decide on together. The queue goes on in the order shown here.</source>
        <translation>全部记录，可以排序、筛选、一并决定。队列按这里显示的顺序前进。</translation>
    </message>
    <message>
        <source>Every number accounted for</source>
        <translation>每个数字都有交代</translation>
    </message>
    <message>
        <source>G goes to the next number that is neither in a record nor set aside. At 0 left the document is finished. Ctrl+K finds every command, ? shows all keys.</source>
        <translation>按 G 转到下一个既不在记录中、也没有归类的数字。余 0 时文档完成。Ctrl+K 查找任何命令，? 显示所有快捷键。</translation>
    </message>
    <message>
        <source>Verifying the audit trail…</source>
        <translation>正在核验审计轨迹…</translation>
    </message>
    <message>
        <source>The audit trail is whole, and every record is what it says.</source>
        <translation>审计轨迹完整，每条记录都与其一致。</translation>
    </message>
    <message>
        <source>{n} things in the database are not what the trail says.</source>
        <translation>数据库中有 {n} 处与审计轨迹不符。</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Take this version back: {version}</source>
        <translation>恢复这一版本：{version}</translation>
    </message>
    <message>
        <source>Take this version back</source>
        <translation>恢复这一版本</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>正在查找文件…</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Stop after this file</source>
        <translation>完成当前文件后停止</translation>
    </message>
    <message>
        <source>Results, file by file</source>
        <translation>各文件结果</translation>
    </message>
    <message>
        <source>Reading {name} ({n} of {all})</source>
        <translation>正在读取 {name}（第 {n} 个，共 {all} 个）</translation>
    </message>
    <message>
        <source>Not imported because of a fault in the program; see the report.</source>
        <translation>因程序故障未能导入，详见报告。</translation>
    </message>
    <message>
        <source>Already there: nothing was doubled</source>
        <translation>已在库中，没有重复导入</translation>
    </message>
    <message>
        <source>{n} documents: {titles}</source>
        <translation>{n} 份文档：{titles}</translation>
    </message>
    <message>
        <source>Files: {files} · documents: {documents} · candidates: {candidates} · {seconds} s</source>
        <translation>从 {files} 个文件导入 {documents} 份文档、{candidates} 条候选，用时 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Files that could not be imported: {n}.</source>
        <translation>{n} 个文件未能导入。</translation>
    </message>
</context>
<context>
    <name>Indicators</name>
    <message>
        <source>Own indicators</source>
        <translation>自定义指标</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>several parted by commas</source>
        <translation>多个用逗号分隔</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Other names</source>
        <translation>其他名称(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Kind of quantity</source>
        <translation>量的种类(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Usually not &amp;below</source>
        <translation>通常不低于(&amp;B)</translation>
    </message>
    <message>
        <source>Usually not &amp;above</source>
        <translation>通常不高于(&amp;A)</translation>
    </message>
    <message>
        <source>The program has this indicator already, as “{name}”.</source>
        <translation>程序中已有此指标，名为“{name}”。</translation>
    </message>
    <message>
        <source>The program has an indicator called “{name}” already.</source>
        <translation>程序中已有名为“{name}”的指标。</translation>
    </message>
    <message>
        <source>This is below the lower bound.</source>
        <translation>低于下限。</translation>
    </message>
</context>
<context>
    <name>InspectionView</name>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Wrong field</source>
        <translation>字段有误</translation>
    </message>
    <message>
        <source>Wrong decision</source>
        <translation>决定有误</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一条</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>看原文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结束检验</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The paragraph around the record</source>
        <translation>记录所在段落</translation>
    </message>
    <message>
        <source>Record {n} of {size} · {judged} judged · {wrong} wrong, accepted with up to {accept} · share of errors {rate}</source>
        <translation>第 {n}／{size} 条 · 已判定 {judged} · 错误 {wrong}，不超过 {accept} 则接收 · 错误率 {rate}</translation>
    </message>
    <message>
        <source>Decided: it belongs to the data set.</source>
        <translation>审校决定：收入数据集。</translation>
    </message>
    <message>
        <source>Decided: it was rejected, and is not in the data set.</source>
        <translation>审校决定：已驳回，不收入数据集。</translation>
    </message>
    <message>
        <source>It is your own decision: let somebody else inspect it.</source>
        <translation>这是您本人的决定，请由他人检验。</translation>
    </message>
    <message>
        <source>Judged: {verdict}</source>
        <translation>检验判定：{verdict}</translation>
    </message>
    <message>
        <source>Comment: {text}</source>
        <translation>批注：{text}</translation>
    </message>
    <message>
        <source>It was changed since; it is judged as it was drawn.</source>
        <translation>此后已有改动；仍按抽样时的内容判定。</translation>
    </message>
    <message>
        <source>The lot is {outcome}.</source>
        <translation>该批：{outcome}。</translation>
    </message>
    <message>
        <source>All are judged: close the sample.</source>
        <translation>已全部判定：请结束检验。</translation>
    </message>
    <message>
        <source>How bad is this error? {faults}</source>
        <translation>该错误有多严重？{faults}</translation>
    </message>
    <message>
        <source>Comment on this record of the sample</source>
        <translation>对该样本记录的批注</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>The program was not closed in order last time. The database was checked and is whole; every decision is there.</source>
        <translation>上次程序没有正常关闭。数据库已检查，完好无损，所有决定都在。</translation>
    </message>
    <message>
        <source>Review databases (*.sqlite3);;All files (*)</source>
        <translation>审校数据库 (*.sqlite3);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Backed up to “{path}”.</source>
        <translation>已备份到“{path}”。</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>take an alternative</source>
        <translation>采用备选</translation>
    </message>
    <message>
        <source>{key}, then {digits}</source>
        <translation>{key}，然后 {digits}</translation>
    </message>
    <message>
        <source>reject with a reason</source>
        <translation>按理由驳回</translation>
    </message>
    <message>
        <source>set an open number aside as a kind</source>
        <translation>把未交代的数字归为某一类</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>leave a field, a panel or a mode</source>
        <translation>离开字段、面板或状态</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字键</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>Learning from decisions</source>
        <translation>从决定中学习</translation>
    </message>
    <message>
        <source>Learning is switched off in the settings.</source>
        <translation>学习已在设置中关闭。</translation>
    </message>
    <message>
        <source>Nothing was learnt yet: that begins at {n} decisions.</source>
        <translation>尚未学习：有 {n} 个决定后开始。</translation>
    </message>
    <message>
        <source>Version {version}, learnt from {n} decisions on {time}</source>
        <translation>第 {version} 版，{time} 从 {n} 个决定中学得</translation>
    </message>
    <message>
        <source>Corrections are offered for like cases; there are too few for more.</source>
        <translation>更正会作为相似条目的其他读法提供；决定还太少，暂不评估置信度。</translation>
    </message>
    <message>
        <source>Measured on decisions left out of the training: {right} of the candidates were right.
Right ones ranked before wrong ones: {ranking} (by rules alone {ranking_before})
Error of the confidence (Brier): {brier} (by rules alone {brier_before})</source>
        <translation>以未参与训练的决定衡量：{right} 的候选正确。
正确的排在错误的之前：{ranking}（仅凭规则 {ranking_before}）
置信度误差（Brier）：{brier}（仅凭规则 {brier_before}）</translation>
    </message>
    <message>
        <source>So the confidence stays as the rules have it.</source>
        <translation>因此置信度仍按规则给出。</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Accounted for as</source>
        <translation>归为</translation>
    </message>
    <message>
        <source>Set aside by {name}</source>
        <translation>由 {name} 归类</translation>
    </message>
    <message>
        <source>Nobody has accounted for this number yet</source>
        <translation>这个数字还没有交代</translation>
    </message>
    <message>
        <source>Accounted for by rule {rule}</source>
        <translation>由规则 {rule} 归类</translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message>
        <source>Kind of number shown</source>
        <translation>显示哪类数字</translation>
    </message>
    <message>
        <source>Numbers of the document</source>
        <translation>文档中的数字</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新列为未交代</translation>
    </message>
    <message>
        <source>Set the number aside: {kind}</source>
        <translation>归类为：{kind}</translation>
    </message>
    <message>
        <source>N  Add it</source>
        <translation>N  补录</translation>
    </message>
    <message>
        <source>The number is a value: add it</source>
        <translation>这个数字是数值，补录为记录</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <comment>open numbers of the ledger</comment>
        <translation>
            <numerusform>余 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>全部 {n}</translation>
    </message>
</context>
<context>
    <name>ManyPanel</name>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>{n} records will be rejected. One undo takes all of it back.</source>
        <translation>将驳回 {n} 条记录，一次撤销即可全部恢复。</translation>
    </message>
    <message>
        <source>Reject {n}</source>
        <translation>驳回 {n} 条</translation>
    </message>
    <message>
        <source>{n} records will be confirmed. One undo takes all of it back.</source>
        <translation>将确认 {n} 条记录，一次撤销即可全部恢复。</translation>
    </message>
    <message>
        <source>Confirm {n}</source>
        <translation>确认 {n} 条</translation>
    </message>
    <message>
        <source>{n} of the selected ones are so decided already and stay as they are.</source>
        <translation>选中的记录中有 {n} 条已如此决定，保持不变。</translation>
    </message>
    <message>
        <source>{n} records become one: the first stays with its fields, the others are rejected as the same mention twice. One undo takes all of it back.</source>
        <translation>{n} 条记录合为一条：第一条连同其字段保留，其余作为重复提及驳回。撤销一次即可全部还原。</translation>
    </message>
    <message>
        <source>Merge {n}</source>
        <translation>合并 {n} 条</translation>
    </message>
    <message>
        <source>Records that will change</source>
        <translation>将要改动的记录</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Names whose numbers are left alone</source>
        <translation>其中数字不作数值的名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>such as 渝快办2.0 or 五个一工程</source>
        <translation>如 渝快办2.0 或 五个一工程</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>This is in the list already.</source>
        <translation>列表中已有。</translation>
    </message>
</context>
<context>
    <name>NewDatabaseDialog</name>
    <message>
        <source>New database</source>
        <translation>新建数据库</translation>
    </message>
    <message>
        <source>“{path}” will be made.</source>
        <translation>将新建“{path}”。</translation>
    </message>
    <message>
        <source>&amp;Encrypt it with a passphrase</source>
        <translation>用口令加密(&amp;E)</translation>
    </message>
    <message>
        <source>It is asked for at every opening. If it is lost, the database and all its backups are lost: nobody can open them, neither a supervisor nor the makers of this program. Exports and receipts are not encrypted.</source>
        <translation>每次打开都会询问口令。口令一旦丢失，数据库及其全部备份都无法挽回：任何人都打不开，督导和本程序的开发者也不能。导出文件和回执不加密。</translation>
    </message>
    <message>
        <source>Make the database</source>
        <translation>新建</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>再输入一次新口令</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>新口令(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>再输入一次(&amp;O)</translation>
    </message>
    <message>
        <source>The two lines are not the same yet.</source>
        <translation>两次输入还不一致。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close the notice</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Close the notice (Esc)</source>
        <translation>关闭提示（Esc）</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已审</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
</context>
<context>
    <name>OverlayDialog</name>
    <message>
        <source>Own words</source>
        <translation>自定义词语</translation>
    </message>
    <message>
        <source>&amp;Indicators</source>
        <translation>指标(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Names of indicators</source>
        <translation>指标名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Names left &amp;alone</source>
        <translation>不作数值的名称(&amp;A)</translation>
    </message>
    <message>
        <source>Kept in {path}, through every update of the program. It holds for documents that are imported from now on, and for those that are extracted again (File menu).</source>
        <translation>保存在 {path}，程序更新后仍保留。对今后导入的文档，以及重新提取的文档（“文件”菜单）有效。</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview of the records in the document</source>
        <translation>文档中记录的分布</translation>
    </message>
    <message numerus="yes">
        <source>%n open in this document</source>
        <translation>
            <numerusform>本文档待审 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Own words saved; they hold for documents imported from now on, and for those extracted again.</source>
        <translation>自定义词已保存；今后导入的文档和重新提取的文档即按此提取。</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Nothing yet: fill in the form below and add it.</source>
        <translation>还没有内容：在下方填写后添加。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page images</source>
        <translation>页面图像</translation>
    </message>
    <message>
        <source>The records of this page cannot be placed on it.</source>
        <translation>无法在本页上标出记录的位置。</translation>
    </message>
    <message>
        <source>Page {page}. Current record: {indicator}, {value}, {state}</source>
        <translation>第 {page} 页。当前记录：{indicator}，{value}，{state}</translation>
    </message>
</context>
<context>
    <name>Paging</name>
    <message>
        <source>No document is open.</source>
        <translation>没有打开的文档。</translation>
    </message>
    <message>
        <source>Only PDF files have page images; this is a {format} file.</source>
        <translation>只有 PDF 文件有页面图像；本文档来自 {format} 文件。</translation>
    </message>
    <message>
        <source>The PDF file was not kept when it was imported.</source>
        <translation>导入时没有保存该 PDF 文件。</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Close the panel</source>
        <translation>关闭面板</translation>
    </message>
    <message>
        <source>Close the panel (Esc)</source>
        <translation>关闭面板（Esc）</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Encrypted database</source>
        <translation>加密数据库</translation>
    </message>
    <message>
        <source>“{name}” is encrypted. What is its passphrase?</source>
        <translation>“{name}”已加密。请输入口令。</translation>
    </message>
    <message>
        <source>Passphrase of the database</source>
        <translation>数据库口令</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>PeekBox</name>
    <message>
        <source>The paragraph around the record</source>
        <translation>记录所在的段落</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>This database has a single user and no passphrase: whoever opens it may do everything, under any name.</source>
        <translation>本数据库为单人使用，没有口令：打开它的人可以用任何姓名做任何事。</translation>
    </message>
    <message>
        <source>Signed in as {name}, {role}.</source>
        <translation>已登录：{name}，{role}。</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Opening {name}… After an update of the program this takes longer.</source>
        <translation>正在打开“{name}”… 程序更新后首次打开需要更长时间。</translation>
    </message>
    <message>
        <source>Open database, or name a new one</source>
        <translation>打开数据库，或为新数据库命名</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>The backup is restored. The former database is kept as “{path}”.</source>
        <translation>备份已恢复。原数据库保留为“{path}”。</translation>
    </message>
</context>
<context>
    <name>Queueing</name>
    <message>
        <source>Forget a view</source>
        <translation>移除视图</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Show this at the end of each session</source>
        <translation>每次工作结束时显示</translation>
    </message>
    <message>
        <source>The trail as it stands</source>
        <translation>当前审计轨迹</translation>
    </message>
    <message>
        <source>Check a receipt</source>
        <translation>核对回执</translation>
    </message>
    <message>
        <source>The receipt as a QR code</source>
        <translation>回执二维码</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Keep this where the database is not: with the supervisor, printed, photographed or mailed. Later it shows whether these {n} entries still stand as they were. Changes behind the program&apos;s back become evident that way; nothing makes them impossible.</source>
        <translation>请把它保存在数据库以外的地方：交给督导、打印、拍照或发邮件。日后可凭它查明这 {n} 条是否仍如当初。绕过程序的改动会因此暴露，但没有办法使其不可能。</translation>
    </message>
    <message>
        <source>This database has no accounts, so the receipt is not signed: it proves as much as the place where it is kept.</source>
        <translation>本数据库没有账户，因此回执没有签名，其证明力取决于保存它的地方。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {reason}.</source>
        <translation>无法写入“{path}”：{reason}。</translation>
    </message>
    <message>
        <source>Saved as “{path}”.</source>
        <translation>已保存为“{path}”。</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>保存回执</translation>
    </message>
    <message>
        <source>Paste the lines of a receipt that was kept, or what its QR code says.</source>
        <translation>粘贴所保存回执的各行，或其二维码的内容。</translation>
    </message>
    <message>
        <source>Receipt that was kept</source>
        <translation>保存的回执</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>The trail begins with the entries of this receipt, unchanged.</source>
        <translation>审计轨迹以这份回执所记各条开头，没有改动。</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Facets</source>
        <translation>分面</translation>
    </message>
    <message>
        <source>No record matches the filter. Clear the line above and the facets.</source>
        <translation>没有记录符合筛选条件。请清空上面的筛选框和分面。</translation>
    </message>
    <message>
        <source>The records of the imported documents stand here.</source>
        <translation>导入文档后，记录列在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>已复制 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n rows copied; export the rest</source>
        <translation>
            <numerusform>已复制前 %n 行，其余请用导出</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordTableModel</name>
    <message>
        <source>Stored → as earlier decisions suggest; confirming takes it over</source>
        <translation>已存值 → 以往决定所建议的值；确认即采用</translation>
    </message>
    <message>
        <source>No longer matches the filter; stays until you filter again</source>
        <translation>已不符合筛选条件；重新筛选前仍留在原处</translation>
    </message>
</context>
<context>
    <name>RejectPanel</name>
    <message>
        <source>Reject: why?</source>
        <translation>驳回理由</translation>
    </message>
    <message>
        <source>Do not reject</source>
        <translation>不驳回</translation>
    </message>
    <message>
        <source>Do not reject (Esc)</source>
        <translation>不驳回（Esc）</translation>
    </message>
    <message>
        <source>Guideline {paragraph}</source>
        <translation>标注规范 {paragraph}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>程序故障</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. All your decisions are saved. You can go on; if it happens again, please send this report to whoever looks after the program.</source>
        <translation>程序内部出了问题。您的所有决定都已保存，可以继续工作；如再次出现，请把这份报告发给程序维护人员。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Make the report</source>
        <translation>生成报告</translation>
    </message>
    <message>
        <source>Save as HTML…</source>
        <translation>存为 HTML…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Audit report</source>
        <translation>审计报告</translation>
    </message>
    <message>
        <source>How far the report is</source>
        <translation>报告进度</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>Checking the whole database…</source>
        <translation>正在检查整个数据库…</translation>
    </message>
    <message>
        <source>Save the audit report</source>
        <translation>保存审计报告</translation>
    </message>
    <message>
        <source>Saved as “{path}”.</source>
        <translation>已保存为“{path}”。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>The backup takes the place of the database; what is there now is kept beside it as a file of its own, and the restoring stands in the audit trail.</source>
        <translation>备份将取代数据库；现有内容另存为旁边的一个文件，恢复操作记入审计轨迹。</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>备份，最新的在前</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>其他文件…</translation>
    </message>
</context>
<context>
    <name>SampleDialog</name>
    <message>
        <source>New sample</source>
        <translation>新样本</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部文档</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Only what the table of records shows now</source>
        <translation>仅限记录表当前显示的记录</translation>
    </message>
    <message>
        <source>Minor errors count, too</source>
        <translation>轻微错误也计入</translation>
    </message>
    <message>
        <source>2026-03-01 or 2026-03-01 14:30</source>
        <translation>2026-03-01 或 2026-03-01 14:30</translation>
    </message>
    <message>
        <source>2026-03-31, that day included</source>
        <translation>2026-03-31（含当日）</translation>
    </message>
    <message>
        <source>Draw the sample</source>
        <translation>抽取样本</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审校员</translation>
    </message>
    <message>
        <source>Decided from</source>
        <translation>决定时间自</translation>
    </message>
    <message>
        <source>Decided to</source>
        <translation>决定时间至</translation>
    </message>
    <message>
        <source>Inspection level</source>
        <translation>检验水平</translation>
    </message>
    <message>
        <source>AQL: percent of wrong records</source>
        <translation>AQL：错误记录的百分比</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>检验严格度</translation>
    </message>
    <message>
        <source>The rules for switching speak for normal inspection.</source>
        <translation>按转移规则应采用正常检验。</translation>
    </message>
    <message>
        <source>Two of five lots were rejected: the rules speak for tightened inspection.</source>
        <translation>连续五批中有两批不接收：按转移规则应加严检验。</translation>
    </message>
    <message>
        <source>The lots were good for long: the rules allow reduced inspection.</source>
        <translation>长期质量良好：按转移规则可放宽检验。</translation>
    </message>
    <message>
        <source>Five lots were rejected under tightened inspection: find the cause before anything else is inspected.</source>
        <translation>加严检验下累计五批不接收：请先查明原因，暂停检验。</translation>
    </message>
    <message>
        <source>Score towards reduced inspection: {n} of 30.</source>
        <translation>转移得分：{n}／30。</translation>
    </message>
    <message>
        <source>Counting the decided records…</source>
        <translation>正在统计已决定的记录…</translation>
    </message>
    <message>
        <source>A time is written like 2026-03-01 or 2026-03-01 14:30.</source>
        <translation>时间请写成 2026-03-01 或 2026-03-01 14:30。</translation>
    </message>
</context>
<context>
    <name>SamplesPage</name>
    <message>
        <source>New sample…</source>
        <translation>新样本…</translation>
    </message>
    <message>
        <source>Go through it</source>
        <translation>逐条检验</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>抽样检验</translation>
    </message>
    <message>
        <source>No sample was drawn yet. A sample shows how many of the decided records are wrong, and by a plan of ISO 2859-1 (GB/T 2828.1) whether the lot is accepted.</source>
        <translation>尚未抽样。样本可表明已决定的记录中有多少错误，并按 ISO 2859-1（GB/T 2828.1）抽样方案判定该批是否接收。</translation>
    </message>
    <message>
        <source>Drawn at</source>
        <translation>抽样时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>抽样人</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>水平</translation>
    </message>
    <message>
        <source>AQL %</source>
        <translation>AQL %</translation>
    </message>
    <message>
        <source>Lot size</source>
        <translation>批量</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>检验严格度</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Ac/Re</source>
        <translation>Ac/Re</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Share of errors (95 %)</source>
        <translation>错误率（95%）</translation>
    </message>
    <message>
        <source>Lot is</source>
        <translation>批判定</translation>
    </message>
    <message>
        <source>Copied {n} rows.</source>
        <translation>已复制 {n} 行。</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>A hint speaks against this. Why is it right all the same?</source>
        <translation>有提示与此不符。为什么仍然正确？</translation>
    </message>
    <message>
        <source>So says the text</source>
        <translation>原文如此</translation>
    </message>
    <message>
        <source>So says the table</source>
        <translation>表格如此</translation>
    </message>
    <message>
        <source>The guideline rules so</source>
        <translation>规范如此规定</translation>
    </message>
    <message>
        <source>Reason to overrule the hint</source>
        <translation>不采纳提示的理由</translation>
    </message>
    <message>
        <source>Leave  Esc</source>
        <translation>放弃  Esc</translation>
    </message>
    <message>
        <source>Add  Enter</source>
        <translation>补录  回车</translation>
    </message>
    <message>
        <source>Confirm  Enter</source>
        <translation>确认  回车</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Show the characters</source>
        <translation>显示字符</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审校</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Stands beside every decision. A change holds from the next start.</source>
        <translation>署在每个决定旁。修改后下次启动生效。</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>In databases with accounts, from the next start</source>
        <translation>用于有账户的数据库，下次启动时生效</translation>
    </message>
    <message>
        <source>Show a receipt at the end of each session</source>
        <translation>每次工作结束时显示回执</translation>
    </message>
    <message>
        <source>In databases with accounts</source>
        <translation>用于有账户的数据库</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Size of the &amp;source text</source>
        <translation>原文字号(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Reviewer</source>
        <translation>审校员(&amp;R)</translation>
    </message>
    <message>
        <source>Loc&amp;k after</source>
        <translation>锁定等待(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>数据库(&amp;D)</translation>
    </message>
    <message>
        <source>Learn from &amp;decisions</source>
        <translation>从决定中学习(&amp;D)</translation>
    </message>
    <message>
        <source>Corrections become other readings of like candidates, and the confidence follows what was decided. Learnt on this computer, from this database; off, the rules speak alone. No record is changed by it.</source>
        <translation>更正会成为相似候选的其他读法，置信度随已作的决定调整。只在本机、从本数据库学习；关闭后仅凭规则。不会因此改动任何记录。</translation>
    </message>
    <message>
        <source>Reasons for r&amp;ejection</source>
        <translation>驳回理由(&amp;E)</translation>
    </message>
    <message>
        <source>One a line, in the order of the keys 1 to 9. Lines can be moved, left out and written anew; an empty list brings the usual ones back.</source>
        <translation>每行一条，依次对应按键 1 到 9。可调整次序、删去或新写；清空则恢复常用理由。</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>数字键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>使用此键</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>不设按键</translation>
    </message>
    <message>
        <source>As it was at first</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>{key} is the key of both “{one}” and “{other}”.</source>
        <translation>“{one}”和“{other}”都使用了 {key}。</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Undo: {operation}</source>
        <translation>撤销：{operation}</translation>
    </message>
    <message>
        <source>Redo: {operation}</source>
        <translation>重做：{operation}</translation>
    </message>
    <message>
        <source>No open candidate is left in this filter; the document has more.</source>
        <translation>当前筛选中已没有待审候选，文档中还有。</translation>
    </message>
    <message>
        <source>The number ledger has 0 left. {n} candidates are open.</source>
        <translation>数字台账余 0，还有 {n} 条候选待审。</translation>
    </message>
    <message>
        <source>Every candidate of this document is decided. {n} numbers of its ledger are open.</source>
        <translation>本文档的候选已全部审完，数字台账还余 {n} 个。</translation>
    </message>
    <message>
        <source>This document is finished: every number is accounted for.</source>
        <translation>本文档已完成：每个数字都有了交代。</translation>
    </message>
</context>
<context>
    <name>SidesView</name>
    <message>
        <source>What the entry changed</source>
        <translation>这一条改动了什么</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>改动前后</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>“{name}” has accounts: every decision carries the name of its account.</source>
        <translation>“{name}”设有账户：每个决定都署账户的姓名。</translation>
    </message>
    <message>
        <source>Another database…</source>
        <translation>其他数据库…</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>账户(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>The passphrase that you were given is good for this once. Choose one that only you know: it opens the key that your work is signed with. If you forget it, nobody can tell it to you; a supervisor can only give you a new start.</source>
        <translation>分配给您的口令只能用这一次。请另设一个只有您知道的口令：它用来打开您签署工作的密钥。如果忘记，无人能够告知，督导只能让您重新开始。</translation>
    </message>
    <message>
        <source>Choose this passphrase</source>
        <translation>设定此口令</translation>
    </message>
</context>
<context>
    <name>SignOffDialog</name>
    <message>
        <source>Sign off a release</source>
        <translation>签核发布版</translation>
    </message>
    <message>
        <source>Sign off this document</source>
        <translation>签核本文档</translation>
    </message>
    <message>
        <source>Name of the release</source>
        <translation>发布版名称</translation>
    </message>
    <message>
        <source>Documents of the release</source>
        <translation>发布版所含文档</translation>
    </message>
    <message>
        <source>You answer for the records as they stand. Nobody can change them afterwards, until a supervisor unlocks them with a reason; both stay in the audit trail.</source>
        <translation>您对目前的记录负责。此后任何人都不能修改，除非督导说明理由并解除锁定；两者都会留在审计轨迹中。</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>文档(&amp;D)</translation>
    </message>
    <message>
        <source>Only &amp;finished ones</source>
        <translation>只选已完成的(&amp;F)</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>备注(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Why all the same</source>
        <translation>仍要签核的理由(&amp;W)</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>签核</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) not finished: </source>
        <translation>
            <numerusform>有 %n 份文档未完成：</numerusform>
        </translation>
    </message>
    <message>
        <source>{records} candidates and {numerals} numbers are open.</source>
        <translation>{records} 条候选和 {numerals} 个数字待处理。</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message numerus="yes">
        <source>%n document(s) unlocked; what changes now counts as changed after the sign-off.</source>
        <translation>
            <numerusform>已解除 %n 份文档的锁定；此后的改动记为签核后的改动。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) signed off and locked.</source>
        <translation>
            <numerusform>已签核并锁定 %n 份文档。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Source text</source>
        <translation>原文</translation>
    </message>
    <message numerus="yes">
        <source>%n records here: click again for the next</source>
        <translation>
            <numerusform>此处有 %n 条记录，再次点击切换到下一条</numerusform>
        </translation>
    </message>
    <message>
        <source>Current record: {indicator}, {value}, {state}</source>
        <translation>当前记录：{indicator}，{value}，{state}</translation>
    </message>
</context>
<context>
    <name>SplitPanel</name>
    <message>
        <source>One row more</source>
        <translation>增加一行</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Split (Enter)</source>
        <translation>拆分（Enter）</translation>
    </message>
    <message>
        <source>Split: one row for each subject or value; the other fields are shared.</source>
        <translation>拆分：每个主体或数值一行，其余字段共用。</translation>
    </message>
    <message>
        <source>{field}, row {n}</source>
        <translation>{field}，第 {n} 行</translation>
    </message>
    <message>
        <source>“{words}” does not stand near the value.</source>
        <translation>数值附近没有“{words}”。</translation>
    </message>
    <message>
        <source>A record is split into two at least.</source>
        <translation>一条记录至少拆分为两条。</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Number ledger: to the next open number</source>
        <translation>数字台账：转到下一个未交代的数字</translation>
    </message>
    <message>
        <source>Today {n}</source>
        <translation>今日 {n}</translation>
    </message>
    <message>
        <source>Left {n}</source>
        <translation>余 {n}</translation>
    </message>
    <message>
        <source>Per hour {n}</source>
        <translation>每小时 {n}</translation>
    </message>
    <message>
        <source>Left {n} (about {time})</source>
        <translation>余 {n}（约 {time}）</translation>
    </message>
    <message>
        <source>Number ledger: {n} left</source>
        <translation>数字台账 余 {n}</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>已保存 {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Show in the text</source>
        <translation>在原文中查看</translation>
    </message>
    <message>
        <source>Revert…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>全部条目</translation>
    </message>
    <message>
        <source>Read anew</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Entries of the trail</source>
        <translation>审计轨迹条目</translation>
    </message>
    <message>
        <source>How much of the trail was looked at</source>
        <translation>已查找的审计轨迹</translation>
    </message>
    <message>
        <source>Searching the trail…</source>
        <translation>正在查找审计轨迹…</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} 条</translation>
    </message>
    <message>
        <source>{n} entries; the search was stopped</source>
        <translation>{n} 条；查找已停止</translation>
    </message>
    <message>
        <source>This entry changed nothing that stands in a document.</source>
        <translation>这一条没有改动文档中的内容。</translation>
    </message>
    <message>
        <source>Revert entry {n}</source>
        <translation>撤回第 {n} 条</translation>
    </message>
    <message>
        <source>{action} by {actor}: what it changed is put back by a new entry, and nothing is erased. Reason:</source>
        <translation>{actor}的“{action}”：以新的一条恢复其改动前的内容，不删除任何记录。理由：</translation>
    </message>
    <message>
        <source>Entry {n} was reverted by entry {new}.</source>
        <translation>第 {n} 条已由第 {new} 条撤回。</translation>
    </message>
    <message>
        <source>Copied {n} rows.</source>
        <translation>已复制 {n} 行。</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Tour of the window</source>
        <translation>界面导览</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一条</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>Own units</source>
        <translation>自定义单位</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Kind of quantity</source>
        <translation>量的种类</translation>
    </message>
    <message>
        <source>Base units in one</source>
        <translation>折合基本单位</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Other ways to write it</source>
        <translation>其他写法(&amp;O)</translation>
    </message>
    <message>
        <source>several parted by commas</source>
        <translation>多个用逗号分隔</translation>
    </message>
    <message>
        <source>&amp;Kind of quantity</source>
        <translation>量的种类(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Base units in one</source>
        <translation>折合基本单位(&amp;B)</translation>
    </message>
    <message>
        <source>1; for 万 it is 10000</source>
        <translation>1；“万”为 10000</translation>
    </message>
    <message>
        <source>This is in the list already.</source>
        <translation>列表中已有。</translation>
    </message>
    <message>
        <source>A unit holds no digits.</source>
        <translation>单位中不能有数字。</translation>
    </message>
    <message>
        <source>This must be above 0.</source>
        <translation>必须大于 0。</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Unlock</source>
        <translation>解除锁定</translation>
    </message>
    <message numerus="yes">
        <source>All of the release “{name}”: %n document(s)</source>
        <translation>
            <numerusform>发布版“{name}”的全部文档：%n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>The sign-off stays on record, with your reason, and what is changed from now on is marked as changed after it.</source>
        <translation>签核记录与您的理由都会保留，此后的改动会标明为签核后的改动。</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>对象(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>Indicator Reviewer</source>
        <translation>指标审校</translation>
    </message>
    <message>
        <source>Drop files or folders here: plans, action plans, work reports and bulletins as text, Word, PDF, HTML or spreadsheets. Their figures are proposed beside the source text; you confirm, correct or reject each with one key.</source>
        <translation>把文件或文件夹拖到这里：规划纲要、行动方案、工作报告、统计公报，格式可为文本、Word、PDF、HTML 或电子表格。程序在原文旁逐条列出其中的指标数字，您用一个按键确认、修正或驳回。</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Why this?</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>_DocumentDelegate</name>
    <message>
        <source>signed off</source>
        <translation>已签核</translation>
    </message>
    <message>
        <source>✓ finished</source>
        <translation>✓ 已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n open number(s)</source>
        <translation>
            <numerusform>余 %n 个数字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>audit</name>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Extraction</source>
        <translation>提取</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>签核</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Record of a sample</source>
        <translation>样本记录</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>State of review</source>
        <translation>审校状态</translation>
    </message>
    <message>
        <source>From character</source>
        <translation>起始字符</translation>
    </message>
    <message>
        <source>To character</source>
        <translation>结束字符</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>In the catalogue</source>
        <translation>目录编号</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>审校员</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>审校时间</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发布机构</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Set aside as</source>
        <translation>归入</translation>
    </message>
    <message>
        <source>Set aside by</source>
        <translation>归入人</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Fields decided on</source>
        <translation>所决定的字段</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Withdrawn by</source>
        <translation>撤回于</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>Passphrase (digest)</source>
        <translation>口令（摘要）</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>建立时间</translation>
    </message>
    <message>
        <source>Disabled at</source>
        <translation>停用时间</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>失败次数</translation>
    </message>
    <message>
        <source>Next attempt not before</source>
        <translation>最早可再试时间</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Why though open</source>
        <translation>未完成而签核的理由</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批</translation>
    </message>
    <message>
        <source>Records of the lot</source>
        <translation>批量（记录数）</translation>
    </message>
    <message>
        <source>Lot (SHA-256)</source>
        <translation>批（SHA-256）</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>检验严格度</translation>
    </message>
    <message>
        <source>Inspection level</source>
        <translation>检验水平</translation>
    </message>
    <message>
        <source>AQL</source>
        <translation>AQL</translation>
    </message>
    <message>
        <source>Code letter</source>
        <translation>样本量字码</translation>
    </message>
    <message>
        <source>Size of the sample</source>
        <translation>样本量</translation>
    </message>
    <message>
        <source>Acceptance number</source>
        <translation>接收数</translation>
    </message>
    <message>
        <source>Rejection number</source>
        <translation>拒收数</translation>
    </message>
    <message>
        <source>Minor errors count</source>
        <translation>轻微错误计入</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Drawn by</source>
        <translation>抽样人</translation>
    </message>
    <message>
        <source>Drawn at</source>
        <translation>抽样时间</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>结束人</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Errors found</source>
        <translation>发现的错误</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>判定人</translation>
    </message>
    <message>
        <source>Judged at</source>
        <translation>判定时间</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>File (SHA-256)</source>
        <translation>文件（SHA-256）</translation>
    </message>
    <message>
        <source>Text (SHA-256)</source>
        <translation>文本（SHA-256）</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节数</translation>
    </message>
    <message>
        <source>Imported at</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序版本</translation>
    </message>
    <message>
        <source>Rules (SHA-256)</source>
        <translation>规则（SHA-256）</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选数</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字数</translation>
    </message>
    <message>
        <source>Candidates (SHA-256)</source>
        <translation>候选（SHA-256）</translation>
    </message>
    <message>
        <source>Numbers (SHA-256)</source>
        <translation>数字（SHA-256）</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>Nothing to ask</source>
        <translation>没有疑问</translation>
    </message>
    <message>
        <source>Value differs from the text</source>
        <translation>数值与原文不符</translation>
    </message>
    <message>
        <source>A fall that is not negative</source>
        <translation>下降却不为负</translation>
    </message>
    <message>
        <source>A doubling that is no multiple</source>
        <translation>翻番却不是倍数</translation>
    </message>
    <message>
        <source>Unit not in the text</source>
        <translation>原文没有该单位</translation>
    </message>
    <message>
        <source>Unit of the text left out</source>
        <translation>漏了原文的单位</translation>
    </message>
    <message>
        <source>Comparator against the words</source>
        <translation>比较与用词不符</translation>
    </message>
    <message>
        <source>Growth beside 年均</source>
        <translation>年均却填增速</translation>
    </message>
    <message>
        <source>Percentage points as growth</source>
        <translation>百分点填作增速</translation>
    </message>
    <message>
        <source>Growth without per cent</source>
        <translation>增速却非百分数</translation>
    </message>
    <message>
        <source>Parts that do not add up to 100</source>
        <translation>各部分之和不为 100</translation>
    </message>
    <message>
        <source>Actual after the document&apos;s year</source>
        <translation>文档年份之后的实际值</translation>
    </message>
    <message>
        <source>Target before the document&apos;s year</source>
        <translation>文档年份之前的目标值</translation>
    </message>
    <message>
        <source>分别 with another number of values</source>
        <translation>分别与数值个数不符</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Stopped. What was finished before is kept, nothing is half done.</source>
        <translation>已停止。此前完成的已保留，没有做到一半的内容。</translation>
    </message>
    <message>
        <source>A single user without a passphrase. See main.py accounts start.</source>
        <translation>单用户，无口令。参见 main.py accounts start。</translation>
    </message>
    <message>
        <source>{name} is the first supervisor; everybody signs in from now on.</source>
        <translation>“{name}”成为首位督导；此后所有人都须登录。</translation>
    </message>
    <message>
        <source>{name} has the role {role}, and chooses a passphrase at the first sign-in.</source>
        <translation>“{name}”的角色为 {role}，首次登录时自行设定口令。</translation>
    </message>
    <message>
        <source>{name} has the role {role} now.</source>
        <translation>“{name}”的角色现为 {role}。</translation>
    </message>
    <message>
        <source>{name} is disabled.</source>
        <translation>“{name}”已停用。</translation>
    </message>
    <message>
        <source>{name} may sign in again.</source>
        <translation>“{name}”可以重新登录。</translation>
    </message>
    <message>
        <source>{name} chooses a passphrase at the next sign-in, and gets a new key.</source>
        <translation>“{name}”下次登录时重设口令，并获得新密钥。</translation>
    </message>
    <message>
        <source>{name}, your passphrase is changed.</source>
        <translation>{name}，您的口令已更改。</translation>
    </message>
    <message>
        <source>Without this passphrase nobody can ever open the database or its backups again.</source>
        <translation>没有这个口令，任何人都无法再打开数据库及其备份。</translation>
    </message>
    <message>
        <source>Written to {path}, records: {n}, in {seconds} s.</source>
        <translation>已写入 {path}：{n} 条记录，用时 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Nothing is decided yet. --all also writes what is open.</source>
        <translation>尚无已审校的记录。加 --all 可同时写出待审的。</translation>
    </message>
    <message>
        <source>No documents yet. Import some: main.py import FILE…</source>
        <translation>尚无文档。请先导入：main.py import 文件…</translation>
    </message>
    <message>
        <source>{n} open numerals</source>
        <translation>数字余 {n}</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Extracting</source>
        <translation>提取</translation>
    </message>
    <message>
        <source>Files: {done} of {files}. Documents: {documents}. New candidates: {new}. {seconds} s.</source>
        <translation>文件 {done}/{files}，文档 {documents} 份，新候选 {new} 条，用时 {seconds} 秒。</translation>
    </message>
    <message>
        <source>Not imported: {problem}</source>
        <translation>未导入：{problem}</translation>
    </message>
    <message>
        <source>{path}: already there, nothing doubled</source>
        <translation>{path}：已在库中，未重复导入</translation>
    </message>
    <message>
        <source>{path}: documents {documents}, candidates {n}</source>
        <translation>{path}：文档 {documents} 份，候选 {n} 条</translation>
    </message>
    <message>
        <source>Files: {done} of {files}. Candidates: {n}.</source>
        <translation>文件 {done}/{files}，候选 {n} 条。</translation>
    </message>
    <message>
        <source>Documents: {documents}. New candidates: {new}, withdrawn: {withdrawn}.</source>
        <translation>文档 {documents} 份，新候选 {new} 条，撤回 {withdrawn} 条。</translation>
    </message>
    <message>
        <source>Nothing is proposed at character {at}. The text has {n}, counted from 0.</source>
        <translation>第 {at} 个字符处没有候选。全文共 {n} 个字符，从 0 计。</translation>
    </message>
    <message>
        <source>Nothing is proposed in this file.</source>
        <translation>此文件中没有候选。</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Sound: the records are what the trail says, and the trail is as it was written.</source>
        <translation>完好：记录与审计轨迹一致，轨迹未被改动。</translation>
    </message>
    <message>
        <source>Findings: {n}. Keep this file as it is and compare it with a backup.</source>
        <translation>发现 {n} 处问题。请保持此文件原样，并与备份比对。</translation>
    </message>
    <message>
        <source>warning: {text}</source>
        <translation>警告：{text}</translation>
    </message>
    <message>
        <source>broken: {text}</source>
        <translation>异常：{text}</translation>
    </message>
    <message>
        <source>There is no backup of {name} in {folder}. The window makes one at each start.</source>
        <translation>{folder} 中没有 {name} 的备份。窗口每次启动时会备份。</translation>
    </message>
    <message>
        <source>{path} is now as in {backup}.</source>
        <translation>{path} 现与 {backup} 一致。</translation>
    </message>
    <message>
        <source>What was there before is kept as {path}.</source>
        <translation>原有内容保存为 {path}。</translation>
    </message>
    <message>
        <source>Not signed: it proves as much as the place where it is kept. See --sign.</source>
        <translation>未签名：其证明力取决于保存它的地方。参见 --sign。</translation>
    </message>
    <message>
        <source>The trail is not the one of the receipt. Keep this file as it is.</source>
        <translation>审计轨迹与回执不符。请保持此文件原样。</translation>
    </message>
    <message>
        <source>The trail begins with the {n} entries of the receipt of {at}, unchanged.</source>
        <translation>审计轨迹以 {at} 回执所记的 {n} 条开头，未被改动。</translation>
    </message>
    <message>
        <source>{path} tells of {n} entries, up to {hash}.</source>
        <translation>{path} 涵盖 {n} 条轨迹，至 {hash}。</translation>
    </message>
    <message>
        <source>The check found something broken: see the report.</source>
        <translation>核验发现异常，详见报告。</translation>
    </message>
    <message>
        <source>Signed off and locked, documents: {n}, as entry {entry}.</source>
        <translation>已签核并锁定 {n} 份文档，为审计轨迹第 {entry} 条。</translation>
    </message>
    <message>
        <source>Unlocked, documents: {n}, as entry {entry}.</source>
        <translation>已解除锁定 {n} 份文档，为审计轨迹第 {entry} 条。</translation>
    </message>
    <message>
        <source>Nothing is signed off yet.</source>
        <translation>尚未签核任何文档。</translation>
    </message>
    <message>
        <source>{path} opens with the new passphrase from now on.</source>
        <translation>{path} 此后用新口令打开。</translation>
    </message>
    <message>
        <source>Backups in {folder} that still open with the old one: {n}. Keep it for them; if somebody else knows it, delete them: there is a new backup.</source>
        <translation>{folder} 中仍用旧口令打开的备份：{n} 份。请为它们保留旧口令；如旧口令已泄露，请删除这些备份（已有新备份）。</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审校</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>导入文件夹…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Document details…</source>
        <translation>文档信息…</translation>
    </message>
    <message>
        <source>Open database…</source>
        <translation>打开数据库…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Own words…</source>
        <translation>自定义词语…</translation>
    </message>
    <message>
        <source>Extract again…</source>
        <translation>重新提取…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>账户…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>在本文档中查找</translation>
    </message>
    <message>
        <source>Find in all documents</source>
        <translation>在所有文档中查找</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>All commands…</source>
        <translation>所有命令…</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Confirm and stay</source>
        <translation>确认并停留</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Take back the decision</source>
        <translation>收回决定</translation>
    </message>
    <message>
        <source>New from the selection</source>
        <translation>以选中文字新建</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>拆分…</translation>
    </message>
    <message>
        <source>Merge the selected ones…</source>
        <translation>合并所选…</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Select all open ones like this</source>
        <translation>选中所有同类待审</translation>
    </message>
    <message>
        <source>Use the last correction for like ones…</source>
        <translation>把上次修正用于同类…</translation>
    </message>
    <message>
        <source>Confirm the selected ones…</source>
        <translation>确认选中的记录…</translation>
    </message>
    <message>
        <source>Reject the selected ones…</source>
        <translation>驳回选中的记录…</translation>
    </message>
    <message>
        <source>Shrink the span by a character</source>
        <translation>范围缩小一字</translation>
    </message>
    <message>
        <source>Grow the span by a character</source>
        <translation>范围扩大一字</translation>
    </message>
    <message>
        <source>Shrink the span by a word</source>
        <translation>范围缩小一词</translation>
    </message>
    <message>
        <source>Grow the span by a word</source>
        <translation>范围扩大一词</translation>
    </message>
    <message>
        <source>Shrink the span at its start by a character</source>
        <translation>范围从开头缩小一字</translation>
    </message>
    <message>
        <source>Grow the span at its start by a character</source>
        <translation>范围从开头扩大一字</translation>
    </message>
    <message>
        <source>Shrink the span at its start by a word</source>
        <translation>范围从开头缩小一词</translation>
    </message>
    <message>
        <source>Grow the span at its start by a word</source>
        <translation>范围从开头扩大一词</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一条</translation>
    </message>
    <message>
        <source>Next open one</source>
        <translation>下一条待审</translation>
    </message>
    <message>
        <source>Previous open one</source>
        <translation>上一条待审</translation>
    </message>
    <message>
        <source>Next unsure one</source>
        <translation>下一条把握低的</translation>
    </message>
    <message>
        <source>Next flagged one</source>
        <translation>下一条存疑</translation>
    </message>
    <message>
        <source>Next open number of the ledger</source>
        <translation>台账中下一个未交代数字</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>下一份文档</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>上一份文档</translation>
    </message>
    <message>
        <source>In document order</source>
        <translation>按文档顺序</translation>
    </message>
    <message>
        <source>Least certain first</source>
        <translation>把握低的在前</translation>
    </message>
    <message>
        <source>By indicator and year</source>
        <translation>按指标和年份</translation>
    </message>
    <message>
        <source>Document by document, least certain first</source>
        <translation>逐份文档，把握最低的在前</translation>
    </message>
    <message>
        <source>Only open ones</source>
        <translation>只看待审</translation>
    </message>
    <message>
        <source>All of this document</source>
        <translation>本文档全部</translation>
    </message>
    <message>
        <source>Across all documents</source>
        <translation>所有文档</translation>
    </message>
    <message>
        <source>Save the view under a name…</source>
        <translation>保存视图并命名…</translation>
    </message>
    <message>
        <source>Peek</source>
        <translation>细看段落</translation>
    </message>
    <message>
        <source>Page image beside the text</source>
        <translation>原文旁显示页面图像</translation>
    </message>
    <message>
        <source>Page image instead of the text</source>
        <translation>以页面图像代替原文</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大原文</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小原文</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>原文正常大小</translation>
    </message>
    <message>
        <source>Go to the documents</source>
        <translation>转到文档列表</translation>
    </message>
    <message>
        <source>Go to the source text</source>
        <translation>转到原文</translation>
    </message>
    <message>
        <source>Go to the candidate</source>
        <translation>转到候选</translation>
    </message>
    <message>
        <source>Go to the records</source>
        <translation>转到记录表</translation>
    </message>
    <message>
        <source>Go to the outline</source>
        <translation>转到大纲</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个面板</translation>
    </message>
    <message>
        <source>Pane in its own window</source>
        <translation>面板独立成窗</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <translation>恢复默认布局</translation>
    </message>
    <message>
        <source>Number ledger</source>
        <translation>数字台账</translation>
    </message>
    <message>
        <source>Learning from decisions…</source>
        <translation>从决定中学习…</translation>
    </message>
    <message>
        <source>Audit…</source>
        <translation>审计…</translation>
    </message>
    <message>
        <source>Verify the audit trail</source>
        <translation>核验审计轨迹</translation>
    </message>
    <message>
        <source>Receipt of the audit trail…</source>
        <translation>审计轨迹回执…</translation>
    </message>
    <message>
        <source>Sign off this document…</source>
        <translation>签核本文档…</translation>
    </message>
    <message>
        <source>Sign off a release…</source>
        <translation>签核发布版…</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>解除锁定…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>标注规范</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>界面导览</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Take alternative {n}</source>
        <translation>采用备选 {n}</translation>
    </message>
    <message>
        <source>Reject with reason {n}</source>
        <translation>按理由 {n} 驳回</translation>
    </message>
    <message>
        <source>Set the number aside as kind {n}</source>
        <translation>把数字归为第 {n} 类</translation>
    </message>
</context>
<context>
    <name>dimensions</name>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Computing power</source>
        <translation>算力</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>浓度</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Electric current</source>
        <translation>电流</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能量</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流量</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Money per something</source>
        <translation>单位金额</translation>
    </message>
    <message>
        <source>Multiple</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Per head</source>
        <translation>人均</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Percentage points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>功率</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>率</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>Recurrence interval</source>
        <translation>重现期</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>运输</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>电压</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>体积</translation>
    </message>
    <message>
        <source>Yield</source>
        <translation>单产</translation>
    </message>
</context>
<context>
    <name>documents</name>
    <message>
        <source>Plan outline</source>
        <translation>规划纲要</translation>
    </message>
    <message>
        <source>Action plan</source>
        <translation>行动方案</translation>
    </message>
    <message>
        <source>Government work report</source>
        <translation>政府工作报告</translation>
    </message>
    <message>
        <source>Statistical bulletin</source>
        <translation>统计公报</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>其他文档</translation>
    </message>
    <message>
        <source>Was signed off by {name} on {at} and unlocked since</source>
        <translation>曾由 {name} 于 {at} 签核，后已解除锁定</translation>
    </message>
    <message>
        <source>Signed off by {name} on {at} for the release “{release}”</source>
        <translation>已由 {name} 于 {at} 为发布版“{release}”签核</translation>
    </message>
    <message>
        <source>Signed off by {name} on {at}</source>
        <translation>已由 {name} 于 {at} 签核</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>“{name}” cannot be written: {reason}. Choose another place and try again.</source>
        <translation>无法写入“{name}”：{reason}。请换一个位置再试。</translation>
    </message>
    <message>
        <source>“{path}” is there already. Only a new database can be made an encrypted one.</source>
        <translation>“{path}”已存在。只有新建数据库时才能加密。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>两次输入的口令不一致。</translation>
    </message>
    <message>
        <source>There is no terminal to ask for the passphrase of “{path}”. Use --db-passphrase-file.</source>
        <translation>没有终端可询问“{path}”的口令。请使用 --db-passphrase-file。</translation>
    </message>
    <message>
        <source>“{format}” is no form of export. Choose one of these: {known}.</source>
        <translation>没有“{format}”这种导出格式。请从下列格式中选择：{known}。</translation>
    </message>
    <message>
        <source>“{path}” was not written: {reason}. Close it if another program has it open, or choose another place.</source>
        <translation>没有写入“{path}”：{reason}。如果其他程序正打开它，请先关闭，或换一个位置。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}. Mend the file or reinstall.</source>
        <translation>{file} 第 {line} 行：{reason}。请修正该文件或重新安装。</translation>
    </message>
    <message>
        <source>{file}: the weight of {trait} is no number.</source>
        <translation>{file}：{trait} 的权重不是数字。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}. Mend the file or reinstall the program.</source>
        <translation>{file} 第 {line} 行：{reason}。请修正该文件或重新安装程序。</translation>
    </message>
    <message>
        <source>{file}: {word} has no side that is known, or becomes nothing. Mend the file or reinstall the program.</source>
        <translation>{file}：{word} 没有注明已知的方位，或去掉后为空。请修正该文件或重新安装程序。</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}. Mend or delete the entry in {folder}.</source>
        <translation>{file} 第 {line} 行：{reason}。请在 {folder} 中修正或删除该条目。</translation>
    </message>
    <message>
        <source>{file}: {word} has no side or comparator that is known.</source>
        <translation>{file}：{word} 没有注明已知的方位或比较。</translation>
    </message>
    <message>
        <source>{file}, line {line}, rule {rule}: {reason}. Mend the file or reinstall the program.</source>
        <translation>{file} 第 {line} 行，规则 {rule}：{reason}。请修正该文件或重新安装程序。</translation>
    </message>
    <message>
        <source>{file}: the factor of unit {unit} is no number.</source>
        <translation>{file}：单位 {unit} 的系数不是数字。</translation>
    </message>
    <message>
        <source>A record is split into two mentions at least.</source>
        <translation>一条记录至少要拆分为两条指标提及。</translation>
    </message>
    <message>
        <source>Select two records at least to merge them.</source>
        <translation>合并至少要选择两条记录。</translation>
    </message>
    <message>
        <source>Records of different documents cannot be merged.</source>
        <translation>不同文档的记录不能合并。</translation>
    </message>
    <message>
        <source>The value lies outside the document “{title}”. Select it in this document&apos;s text.</source>
        <translation>数值不在文档“{title}”之内。请在本文档的原文中选择。</translation>
    </message>
    <message>
        <source>The value “{value_text}” is not what stands there: “{found}”. Select the value anew.</source>
        <translation>数值“{value_text}”与该处原文“{found}”不符。请重新选择。</translation>
    </message>
    <message>
        <source>No characters are selected. Select the value in the text.</source>
        <translation>没有选中文字。请在原文中选中数值。</translation>
    </message>
    <message>
        <source>There is no document {id} in this database. Refresh the list.</source>
        <translation>本数据库中没有编号为 {id} 的文档。请刷新列表。</translation>
    </message>
    <message>
        <source>“{reason}” is no reason for a rejection. Choose one from the list.</source>
        <translation>“{reason}”不是驳回理由。请从列表中选择。</translation>
    </message>
    <message>
        <source>This record is open already.</source>
        <translation>这条记录本来就是待审。</translation>
    </message>
    <message>
        <source>There is no numeral {id} in this database. Refresh the list.</source>
        <translation>本数据库中没有编号为 {id} 的数字。请刷新列表。</translation>
    </message>
    <message>
        <source>A numeral is set aside as something else than an open one. Choose what it is.</source>
        <translation>归类时要说明这个数字是什么。请选择类别。</translation>
    </message>
    <message>
        <source>“{name}” does not exist. Check the path and try again.</source>
        <translation>“{name}”不存在。请检查路径后再试。</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no file that can be read. Choose another one.</source>
        <translation>文件夹“{name}”中没有可读取的文件。请换一个文件夹。</translation>
    </message>
    <message>
        <source>There is no record {id} in this database any more. Refresh the list.</source>
        <translation>本数据库中已没有编号为 {id} 的记录。请刷新列表。</translation>
    </message>
    <message>
        <source>The record changed since it was shown, so this decision was not made. Look at it again and decide anew.</source>
        <translation>这条记录在显示之后有了改动，因此没有作出决定。请看过之后重新决定。</translation>
    </message>
    <message>
        <source>“{title}” was signed off by {name} on {at}, so nothing was changed. A supervisor can unlock it.</source>
        <translation>“{title}”已由 {name} 于 {at} 签核，未作任何改动。可由督导解除锁定。</translation>
    </message>
    <message>
        <source>“{title}” was signed off by {name} on {at} for the release “{release}”, so nothing was changed. A supervisor can unlock it.</source>
        <translation>“{title}”已由 {name} 于 {at} 为发布版“{release}”签核，未作任何改动。可由督导解除锁定。</translation>
    </message>
    <message>
        <source>“{path}” cannot be used: {problem}. Repair the file.</source>
        <translation>“{path}”无法使用：{problem}。请修复该文件。</translation>
    </message>
    <message>
        <source>There is no entry {id} in the trail.</source>
        <translation>审计轨迹中没有第 {id} 条。</translation>
    </message>
    <message>
        <source>An import, a restored backup or a change of accounts cannot be undone: it stays on record.</source>
        <translation>导入、恢复备份和账户变更不能撤销：它们会一直留存。</translation>
    </message>
    <message>
        <source>This was undone already.</source>
        <translation>这一步已经撤销过了。</translation>
    </message>
    <message>
        <source>This cannot be undone, because what it did was changed again since. Undo or correct the later change first.</source>
        <translation>无法撤销：它所做的改动后来又被改过。请先撤销或修正后来的改动。</translation>
    </message>
    <message>
        <source>Say why this is to be reverted; the trail keeps it.</source>
        <translation>请说明为何撤回；理由将保留在审计轨迹中。</translation>
    </message>
    <message>
        <source>Entry {id} was not reverted, because entry {later} by {actor} changed the same since. Revert that one first, or correct the record.</source>
        <translation>第 {id} 条未撤回：{actor}的第 {later} 条此后改动了同一内容。请先撤回那一条，或直接修正记录。</translation>
    </message>
    <message>
        <source>The backup “{path}” cannot be used: {problem}. Choose another one; nothing was changed.</source>
        <translation>备份“{path}”无法使用：{problem}。请换一个备份；没有作任何改动。</translation>
    </message>
    <message>
        <source>The backup “{path}” could not be made: {problem}. Choose another folder for backups.</source>
        <translation>未能建立备份“{path}”：{problem}。请为备份换一个文件夹。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was saved to “{path}”. Free some space and try again, or save a copy of the database elsewhere.</source>
        <translation>磁盘已满，没有保存到“{path}”。请腾出空间后再试，或把数据库另存到别处。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written. Check the rights on the file and its folder, or open it for reading only.</source>
        <translation>无法写入“{path}”。请检查文件及其所在文件夹的权限，或以只读方式打开。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read. Check the rights on the file and its folder.</source>
        <translation>无法读取“{path}”。请检查文件及其所在文件夹的权限。</translation>
    </message>
    <message>
        <source>“{path}” is a folder. Name a database file, which may be a new one in it.</source>
        <translation>“{path}”是文件夹。请指定数据库文件（可以是其中的新文件）。</translation>
    </message>
    <message>
        <source>Another program is writing to “{path}”, so nothing was saved. Close it and try again.</source>
        <translation>另一个程序正在写入“{path}”，因此没有保存。请关闭它后再试。</translation>
    </message>
    <message>
        <source>The database “{path}” is damaged. Nothing was saved. Restore it from a backup.</source>
        <translation>数据库“{path}”已损坏，没有保存。请用备份恢复。</translation>
    </message>
    <message>
        <source>“{path}” is not a database of this program. Choose another file.</source>
        <translation>“{path}”不是本程序的数据库。请换一个文件。</translation>
    </message>
    <message>
        <source>The database “{path}” cannot be opened. It may have been moved, or its drive is not connected. Put it back or choose another file.</source>
        <translation>无法打开数据库“{path}”。它可能已被移动，或所在的盘没有连接。请放回原处或换一个文件。</translation>
    </message>
    <message>
        <source>Reading or writing “{path}” failed on the drive itself, so nothing was saved. Save a copy of the database elsewhere and check the drive.</source>
        <translation>读写“{path}”时磁盘本身出错，因此没有保存。请把数据库另存到别处并检查磁盘。</translation>
    </message>
    <message>
        <source>“{path}” is open for writing in another program ({holder}). Close that one first, or open the database for reading only.</source>
        <translation>“{path}”正由另一个程序（{holder}）打开写入。请先关闭它，或以只读方式打开数据库。</translation>
    </message>
    <message>
        <source>The database “{path}” was written by a newer version of this program (revision {revision}). Install that version to open it; nothing was changed.</source>
        <translation>数据库“{path}”由本程序的更新版本写成（修订号 {revision}）。请安装该版本后再打开；没有作任何改动。</translation>
    </message>
    <message>
        <source>The database “{path}” is of an older version of this program (revision {revision}). Open it once for writing to bring it up to date.</source>
        <translation>数据库“{path}”属于本程序的旧版本（修订号 {revision}）。请以可写方式打开一次以完成升级。</translation>
    </message>
    <message>
        <source>The database “{path}” cannot be upgraded: {count} of its rows refer to rows that are not there. Nothing was changed. Restore it from a backup.</source>
        <translation>数据库“{path}”无法升级：有 {count} 行引用了不存在的行。没有作任何改动。请用备份恢复。</translation>
    </message>
    <message>
        <source>The database “{path}” lies in a folder that {service} synchronises. That can damage it: move it to a folder of this computer, and synchronise its backups instead.</source>
        <translation>数据库“{path}”位于由 {service} 同步的文件夹中，可能因此损坏。请把它移到本机的普通文件夹，只同步其备份。</translation>
    </message>
    <message>
        <source>The database “{path}” lies on a network drive. That can damage it: move it to a folder of this computer, and keep its backups on the network instead.</source>
        <translation>数据库“{path}”位于网络盘上，可能因此损坏。请把它移到本机文件夹，只把备份放在网络盘上。</translation>
    </message>
    <message>
        <source>“{pattern}” is no regular expression: {problem}. Correct it or search for text.</source>
        <translation>“{pattern}”不是正则表达式：{problem}。请改正，或改为按文字查找。</translation>
    </message>
    <message>
        <source>“{file}” is wrong at “{entry}”: {reason}. Correct it or install it again.</source>
        <translation>“{file}”的“{entry}”处有误：{reason}。请改正或重新安装。</translation>
    </message>
    <message>
        <source>“{file}” contains XML definitions that office documents never have and that are used to attack readers. It was not opened; ask where it comes from.</source>
        <translation>“{file}”中含有办公文档不会有、常用于攻击的 XML 定义，因此没有打开。请核实其来源。</translation>
    </message>
    <message>
        <source>“{file}” would unpack to more than its size allows (at most {limit} MB, {ratio} times its own size). It was not opened; ask where it comes from, or split it.</source>
        <translation>“{file}”解压后超过限度（最多 {limit} MB，即自身大小的 {ratio} 倍），因此没有打开。请核实其来源，或将其拆分。</translation>
    </message>
    <message>
        <source>“{file}” is not a text document. Choose a file in one of the formats txt, md, docx, pdf, html, xlsx or csv.</source>
        <translation>“{file}”不是文本文档。请选择 txt、md、docx、pdf、html、xlsx 或 csv 格式的文件。</translation>
    </message>
    <message>
        <source>“{file}” is damaged: byte {position} cannot be read as {encoding}. Get an undamaged copy, or save it again as UTF-8.</source>
        <translation>“{file}”已损坏：第 {position} 字节无法按 {encoding} 读取。请换一份完好的文件，或另存为 UTF-8。</translation>
    </message>
    <message>
        <source>“{file}” is damaged or cut off and cannot be read as {format} ({reason}). Open it in the program that made it and save it again, or get a complete copy.</source>
        <translation>“{file}”已损坏或不完整，无法按 {format} 读取（{reason}）。请用生成它的程序打开后重新保存，或换一份完整的文件。</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password. Open it, save a copy without the password and import that.</source>
        <translation>“{file}”有密码保护。请打开后另存一份无密码的副本再导入。</translation>
    </message>
    <message>
        <source>“{file}” nests its parts more than {limit} levels deep, which no document needs. Save it again from the program that made it, or copy its text into a txt file.</source>
        <translation>“{file}”的结构嵌套超过 {limit} 层，正常文档不会如此。请用生成它的程序重新保存，或把文字复制到 txt 文件。</translation>
    </message>
    <message>
        <source>“{file}” has a table cell of {length} characters; at most {limit} are read. Take the text out of the table and import it as a document.</source>
        <translation>“{file}”中有一个单元格多达 {length} 字，最多读取 {limit} 字。请把文字移出表格后作为文档导入。</translation>
    </message>
    <message>
        <source>“{file}” has more than {limit} table cells, the most that is read from one file. Split it into smaller files.</source>
        <translation>“{file}”的单元格超过 {limit} 个，这是单个文件的上限。请拆分成较小的文件。</translation>
    </message>
    <message>
        <source>“{file}” has {n_pages} pages; at most {limit} are read from one file. Split it into smaller files.</source>
        <translation>“{file}”有 {n_pages} 页，单个文件最多读取 {limit} 页。请拆分成较小的文件。</translation>
    </message>
    <message>
        <source>“{file}” is a scanned PDF without a text layer. Run text recognition (OCR) on it first, then import the result.</source>
        <translation>无法读取“{file}”：这是扫描件，没有文字层。请先做文字识别（OCR）再导入。</translation>
    </message>
    <message>
        <source>“{file}” is not a file, or it was moved. Check the path.</source>
        <translation>“{file}”不是文件，或已被移动。请检查路径。</translation>
    </message>
    <message>
        <source>“{file}” cannot be opened: {reason}. Check that you may read it.</source>
        <translation>无法打开“{file}”：{reason}。请检查是否有读取权限。</translation>
    </message>
    <message>
        <source>“{file}” is empty. Choose a file with content.</source>
        <translation>“{file}”是空文件。请选择有内容的文件。</translation>
    </message>
    <message>
        <source>“{file}” is larger than {limit} MB, the most that is read from one file. Split it into smaller files.</source>
        <translation>“{file}”超过 {limit} MB，这是单个文件的上限。请拆分成较小的文件。</translation>
    </message>
    <message>
        <source>“{file}” needs more memory than one file may take. Split it into smaller files.</source>
        <translation>读取“{file}”所需的内存超过单个文件的上限。请拆分成较小的文件。</translation>
    </message>
    <message>
        <source>“{file}” has no text in it. Choose a file with content.</source>
        <translation>“{file}”中没有文字。请选择有内容的文件。</translation>
    </message>
    <message>
        <source>“{file}” has more than {limit} million characters, the most that is read from one file. Split it into smaller files.</source>
        <translation>“{file}”超过 {limit} 百万字，这是单个文件的上限。请拆分成较小的文件。</translation>
    </message>
    <message>
        <source>“{file}” is a {kind}, not a document with text. Choose a file in one of the formats txt, md, docx, pdf, html, xlsx or csv.</source>
        <translation>“{file}”是 {kind}，不是文字文档。请选择 txt、md、docx、pdf、html、xlsx 或 csv 格式的文件。</translation>
    </message>
    <message>
        <source>“{file}” is not a {format} file, or its beginning is damaged. Open it in the program that made it and save it again.</source>
        <translation>“{file}”不是 {format} 文件，或开头已损坏。请用生成它的程序打开后重新保存。</translation>
    </message>
    <message>
        <source>“{file}” is a ZIP archive, not a document. Unpack it and import the documents in it.</source>
        <translation>“{file}”是 ZIP 压缩包，不是文档。请解压后导入其中的文档。</translation>
    </message>
    <message>
        <source>“{file}” is in a format that is not read ({kind}). Save it as docx, xlsx or pdf and import that.</source>
        <translation>“{file}”的格式（{kind}）无法读取。请另存为 docx、xlsx 或 pdf 再导入。</translation>
    </message>
    <message>
        <source>“{file}” has formulas without their results, the first in cell {cell} of the sheet “{sheet}”. Open it in a spreadsheet program, save it and import it again.</source>
        <translation>“{file}”中有未保存结果的公式，第一处在工作表“{sheet}”的 {cell} 单元格。请用表格软件打开并保存后再导入。</translation>
    </message>
    <message>
        <source>“{file}” spreads its cells over too large a sheet. Copy the used cells to a new sheet and import that.</source>
        <translation>“{file}”的单元格分布范围过大。请把用到的单元格复制到新表再导入。</translation>
    </message>
    <message>
        <source>“{file}” took longer than {seconds} seconds to read and was given up. Save it again from the program that made it, or split it.</source>
        <translation>读取“{file}”超过 {seconds} 秒，已放弃。请用生成它的程序重新保存，或将其拆分。</translation>
    </message>
    <message>
        <source>“{file}” brought its reader to a stop: it is damaged or needs too much memory. Open it in the program that made it and save it again.</source>
        <translation>读取“{file}”时中断：文件已损坏或所需内存过大。请用生成它的程序打开后重新保存。</translation>
    </message>
    <message>
        <source>This alternative does not fit the other fields ({problem}). Correct them together.</source>
        <translation>这个备选与其他字段不合（{problem}）。请一并修正。</translation>
    </message>
    <message>
        <source>An auditor reads and checks only, so nothing was changed. Ask a reviewer.</source>
        <translation>审计员只阅读和核验，因此没有改动。请找审校员。</translation>
    </message>
    <message>
        <source>Only a supervisor may do this, so nothing was changed. Ask one.</source>
        <translation>只有督导可以这样做，因此没有改动。请找督导。</translation>
    </message>
    <message>
        <source>This cannot be done in a database of this kind, so nothing was changed.</source>
        <translation>在这种数据库中不能这样做，因此没有改动。</translation>
    </message>
    <message>
        <source>This database has accounts, and “{name}” is not signed in with one, so nothing was changed. Sign in first.</source>
        <translation>本数据库设有账户，而“{name}”没有登录，因此没有改动。请先登录。</translation>
    </message>
    <message>
        <source>“{name}” must choose a passphrase of their own before anything else.</source>
        <translation>“{name}”须先设定自己的口令。</translation>
    </message>
    <message>
        <source>This is no receipt: {problem}. Paste all of its lines, or open its file.</source>
        <translation>这不是回执：{problem}。请粘贴完整的各行，或打开其文件。</translation>
    </message>
    <message>
        <source>“{path}” cannot be written as a picture (.svg or .png): {reason}.</source>
        <translation>无法把“{path}”写成图片（.svg 或 .png）：{reason}。</translation>
    </message>
    <message>
        <source>The data set was written, but its receipt “{path}” was not: {reason}.</source>
        <translation>数据集已写入，但回执“{path}”没有写成：{reason}。</translation>
    </message>
    <message>
        <source>There is no backup of “{name}” in “{folder}”. Name the file to restore from.</source>
        <translation>“{folder}”中没有“{name}”的备份。请指明用来恢复的文件。</translation>
    </message>
    <message>
        <source>Name and passphrase do not fit together, or the account is disabled.</source>
        <translation>姓名与口令不符，或账户已停用。</translation>
    </message>
    <message>
        <source>Too many wrong passphrases were given for “{name}”. Try again in {seconds} seconds.</source>
        <translation>“{name}”的口令错误次数过多。请在 {seconds} 秒后再试。</translation>
    </message>
    <message>
        <source>There is an account called “{name}” already.</source>
        <translation>已有名为“{name}”的账户。</translation>
    </message>
    <message>
        <source>An account needs a name of at most {longest} characters.</source>
        <translation>账户名不能为空，最多 {longest} 字。</translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation>没有这个账户。</translation>
    </message>
    <message>
        <source>“{name}” is the last supervisor who can sign in, so the account must stay one.</source>
        <translation>“{name}”是最后一位能登录的督导，因此必须保留其督导账户。</translation>
    </message>
    <message>
        <source>Change your own passphrase instead.</source>
        <translation>请改为修改您自己的口令。</translation>
    </message>
    <message>
        <source>Choose a passphrase other than the one you were given.</source>
        <translation>请另设一个口令，不要沿用分配给您的口令。</translation>
    </message>
    <message>
        <source>A passphrase has at least {shortest} characters, and at most {longest}. Several words are easier to remember than signs.</source>
        <translation>口令至少 {shortest} 个字符，至多 {longest} 个。几个词比符号更好记。</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess. Use several words that do not belong together.</source>
        <translation>这个口令太容易猜到。请用几个互不相干的词。</translation>
    </message>
    <message>
        <source>The kept file “{name}” is not the one that was imported. Check the database, and restore it from a backup.</source>
        <translation>保存的文件“{name}”与导入时不同。请检查数据库，并用备份恢复。</translation>
    </message>
    <message>
        <source>A page of “{file}” took longer than {seconds} seconds to draw and was given up. Review it by its text.</source>
        <translation>绘制“{file}”的一页超过 {seconds} 秒，已放弃。请按文字审校。</translation>
    </message>
    <message>
        <source>The pages of “{file}” cannot be drawn: the file is damaged or needs too much memory. Review it by its text.</source>
        <translation>无法绘制“{file}”的页面：文件已损坏或所需内存过大。请按文字审校。</translation>
    </message>
    <message>
        <source>The kept file “{file}” has other pages than its text was read from, so its pages cannot be shown. Check the database.</source>
        <translation>保存的文件“{file}”的页面与读取文字时不同，因此无法显示页面。请检查数据库。</translation>
    </message>
    <message>
        <source>This database has accounts, and there is no terminal to ask for the passphrase of “{name}”. Use --passphrase-file.</source>
        <translation>本数据库设有账户，而没有终端可以询问“{name}”的口令。请使用 --passphrase-file。</translation>
    </message>
    <message>
        <source>Choose a passphrase of your own first: in the window, or with main.py accounts passphrase.</source>
        <translation>请先设置您自己的口令：在窗口中，或用 main.py accounts passphrase。</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>无法读取“{path}”：{reason}。</translation>
    </message>
    <message>
        <source>The notes were changed since they were shown, so yours were not kept. Copy yours, look at the notes as they are now, and add to those.</source>
        <translation>补充说明在显示之后有了改动，因此您的没有保存。请复制您所写的，看过现在的说明后再补上。</translation>
    </message>
    <message>
        <source>The own words could not be saved to “{path}”: {reason}. Nothing was changed.</source>
        <translation>自定义词语未能保存到“{path}”：{reason}。没有作任何改动。</translation>
    </message>
    <message>
        <source>The file “{file}” was not kept when it was imported, so its pages cannot be shown. Review it by its text.</source>
        <translation>文件“{file}”导入时没有保存，无法显示页面图像。请对照原文审校。</translation>
    </message>
    <message>
        <source>There is no document to sign off. Choose one at least.</source>
        <translation>没有可签核的文档。请至少选择一份。</translation>
    </message>
    <message>
        <source>Several documents are signed off as a release. Give it a name.</source>
        <translation>多份文档作为一个发布版签核。请为发布版命名。</translation>
    </message>
    <message>
        <source>There is a release called “{name}” already. Give this one another name.</source>
        <translation>已有名为“{name}”的发布版。请另取名称。</translation>
    </message>
    <message>
        <source>“{title}” is not finished: {records} of its records and {numerals} of its numbers are open. Finish it, or say why it is signed off all the same.</source>
        <translation>“{title}”尚未完成：有 {records} 条记录和 {numerals} 个数字待处理。请先完成，或说明仍要签核的理由。</translation>
    </message>
    <message>
        <source>None of this is signed off, so there is nothing to unlock.</source>
        <translation>这些文档都未签核，无需解除锁定。</translation>
    </message>
    <message>
        <source>Say why this is unlocked: the reason stays on record.</source>
        <translation>请说明解除锁定的理由；理由会留存在案。</translation>
    </message>
    <message>
        <source>In a database with accounts this must be signed with one&apos;s own key, so nothing was done. Sign in first.</source>
        <translation>在有账户的数据库中，此操作须用本人密钥签名，未作任何改动。请先登录。</translation>
    </message>
    <message>
        <source>There is no document {number} in this database. “documents” lists them.</source>
        <translation>此数据库中没有文档 {number}。“documents” 可列出全部文档。</translation>
    </message>
    <message>
        <source>There is no document “{uid}” in this database. See main.py documents --json.</source>
        <translation>此数据库中没有文档“{uid}”。请查看 main.py documents --json。</translation>
    </message>
    <message>
        <source>There is no release called “{name}” in this database. See main.py sign-off --list.</source>
        <translation>此数据库中没有名为“{name}”的发布版。请查看 main.py sign-off --list。</translation>
    </message>
    <message>
        <source>The lot has {found} records now instead of {expected}, so no sample was drawn. Try again.</source>
        <translation>该批现有 {found} 条记录，而非 {expected} 条，因此未抽样。请重试。</translation>
    </message>
    <message>
        <source>There is no sample {id} in this database.</source>
        <translation>此数据库中没有样本 {id}。</translation>
    </message>
    <message>
        <source>This sample is closed, so nothing was changed.</source>
        <translation>该样本已结束检验，未作任何改动。</translation>
    </message>
    <message>
        <source>{n} records of the sample are not judged yet. Judge them first.</source>
        <translation>样本中还有 {n} 条记录未判定。请先判定。</translation>
    </message>
    <message>
        <source>Say what is wrong with the record.</source>
        <translation>请说明该记录错在何处。</translation>
    </message>
    <message>
        <source>“{file}” is no table of sampling plans: {problem}.</source>
        <translation>“{file}”不是抽样方案表：{problem}。</translation>
    </message>
    <message>
        <source>A lot of {n} records is too small for a sample. Choose a larger one.</source>
        <translation>批量只有 {n} 条记录，不足以抽样。请选择更大的批。</translation>
    </message>
    <message>
        <source>There is no inspection level “{level}” with the AQL {aql} in the tables.</source>
        <translation>抽样表中没有检验水平“{level}”与 AQL {aql} 的组合。</translation>
    </message>
    <message>
        <source>“{path}” is encrypted, or is no database of this program. Give its passphrase.</source>
        <translation>“{path}”已加密，或不是本程序的数据库。请输入其口令。</translation>
    </message>
    <message>
        <source>This passphrase does not open “{path}”. Try again; if the file is no encrypted database of this program, choose another one.</source>
        <translation>此口令打不开“{path}”。请重试；若该文件不是本程序的加密数据库，请另选文件。</translation>
    </message>
    <message>
        <source>There is no terminal to ask for the new passphrase of “{name}”. Use --new-passphrase-file.</source>
        <translation>没有终端可询问“{name}”的新口令。请使用 --new-passphrase-file。</translation>
    </message>
    <message>
        <source>There is no account called “{name}”. See main.py accounts list.</source>
        <translation>没有名为“{name}”的账户。请查看 main.py accounts list。</translation>
    </message>
    <message>
        <source>A PDF cannot be written here. Write the report as HTML.</source>
        <translation>此处无法写出 PDF。请将报告写为 HTML。</translation>
    </message>
    <message>
        <source>The words of the report in “{path}” are wrong: {problem}.</source>
        <translation>“{path}”中的报告用词有误：{problem}。</translation>
    </message>
    <message>
        <source>The data set goes to a file, its receipt beside it. Name one with --out.</source>
        <translation>数据集须写入文件，回执存于其旁。请用 --out 指定文件。</translation>
    </message>
    <message>
        <source>Only an account has a key to sign with, and this database has none. See main.py accounts start, or leave --sign out.</source>
        <translation>只有账户才有签名密钥，而此数据库没有账户。参见 main.py accounts start，或去掉 --sign。</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>路径中有一部分不是文件夹</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>you have no right to it</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>its drive can only be read</source>
        <translation>所在磁盘为只读</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <source>“{path}” is not encrypted. Only when a database is made can it be encrypted.</source>
        <translation>“{path}”没有加密。只能在新建数据库时加密。</translation>
    </message>
    <message>
        <source>“{path}” is open in another program, so nothing was changed. Close it and try again.</source>
        <translation>“{path}”正由其他程序打开，未作任何改动。请关闭后再试。</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>The file is damaged: {detail}</source>
        <translation>文件已损坏：{detail}</translation>
    </message>
    <message>
        <source>The check “{check}” met values that this program never writes: {detail}</source>
        <translation>检查“{check}”遇到了本程序不会写入的值：{detail}</translation>
    </message>
    <message>
        <source>A row of {table} (row {row}) refers to a row of {parent} that is not there.</source>
        <translation>{table} 的第 {row} 行引用了 {parent} 中不存在的行。</translation>
    </message>
    <message>
        <source>Entry {entry} of the trail is missing.</source>
        <translation>审计轨迹缺少第 {entry} 条。</translation>
    </message>
    <message>
        <source>Entry {entry} of the trail, or a change in it, is not as it was written.</source>
        <translation>审计轨迹第 {entry} 条或其中的改动已不是写入时的样子。</translation>
    </message>
    <message>
        <source>Entry {entry} of the trail does not follow the entry before it.</source>
        <translation>审计轨迹第 {entry} 条与前一条不衔接。</translation>
    </message>
    <message>
        <source>Entry {entry} of the trail has {found} changes instead of {expected}.</source>
        <translation>审计轨迹第 {entry} 条有 {found} 处改动，应为 {expected} 处。</translation>
    </message>
    <message>
        <source>A change belongs to entry {entry} of the trail, which is not there.</source>
        <translation>有改动属于审计轨迹第 {entry} 条，而该条不存在。</translation>
    </message>
    <message>
        <source>The clock went back before entry {entry} of the trail ({at}).</source>
        <translation>审计轨迹第 {entry} 条（{at}）之前，系统时钟曾被调回。</translation>
    </message>
    <message>
        <source>Entry {entry} of the trail is not the one of the receipt or export.</source>
        <translation>审计轨迹第 {entry} 条与回执或导出所记的不是同一条。</translation>
    </message>
    <message>
        <source>The {kind} {uid} is not what the trail says: {field} is {found} instead of {expected}.</source>
        <translation>{kind} {uid} 与审计轨迹不符：{field} 为 {found}，应为 {expected}。</translation>
    </message>
    <message>
        <source>The {kind} {uid}, which the trail speaks of, is missing.</source>
        <translation>审计轨迹中提到的 {kind} {uid} 不存在。</translation>
    </message>
    <message>
        <source>The {kind} {uid} is not in the trail: nobody entered it.</source>
        <translation>{kind} {uid} 不在审计轨迹中：没有人录入过它。</translation>
    </message>
    <message>
        <source>In the {kind} {uid}, {field} does not follow from the rest: it is {found} instead of {expected}.</source>
        <translation>{kind} {uid} 的 {field} 与其余内容不符：为 {found}，应为 {expected}。</translation>
    </message>
    <message>
        <source>The text of “{name}” is not the one that was imported.</source>
        <translation>“{name}”的文字与导入时不同。</translation>
    </message>
    <message>
        <source>The kept file of “{name}” is not the one that was imported.</source>
        <translation>“{name}”保存的文件与导入时不同。</translation>
    </message>
    <message>
        <source>The guideline {digest} is not the one that was decided under.</source>
        <translation>标注规范 {digest} 与作出决定时所依据的不同。</translation>
    </message>
    <message>
        <source>What was learnt from decisions ({version}) is not what was kept.</source>
        <translation>从决定中学得的内容（{version}）与保存时不符。</translation>
    </message>
    <message>
        <source>The {what} of the document {uid} are not those that were imported.</source>
        <translation>文档 {uid} 的 {what} 与导入时不同。</translation>
    </message>
    <message>
        <source>The {kind} {uid} does not stand in the text: “{expected}” at {start}–{end} is “{found}”.</source>
        <translation>{kind} {uid} 在原文中对不上：{start}–{end} 处应为“{expected}”，实为“{found}”。</translation>
    </message>
    <message>
        <source>Checkpoint {number} is missing.</source>
        <translation>缺少第 {number} 号检查点。</translation>
    </message>
    <message>
        <source>Checkpoint {number} is not what {name} signed.</source>
        <translation>第 {number} 号检查点与 {name} 签署的不符。</translation>
    </message>
    <message>
        <source>Checkpoint {number} is signed with a key that the trail does not know for {name}.</source>
        <translation>第 {number} 号检查点所用的签名密钥，在审计轨迹中不属于 {name}。</translation>
    </message>
    <message>
        <source>Entry {entry} of the trail is not the one that {name} signed (checkpoint {number}): the trail was written anew.</source>
        <translation>审计轨迹第 {entry} 条不是 {name} 签署的那一条（第 {number} 号检查点）：轨迹被重写过。</translation>
    </message>
    <message>
        <source>Entries {first} to {last} of the trail are not signed yet.</source>
        <translation>审计轨迹第 {first} 至 {last} 条尚未签署。</translation>
    </message>
    <message>
        <source>The document {uid} is signed off by {name} ({at}), and is not what was signed.</source>
        <translation>文档 {uid} 已由 {name} 签核（{at}），但内容与签核时不符。</translation>
    </message>
    <message>
        <source>Entry {entry} of the trail changed the {kind} {uid} of a document that was signed off.</source>
        <translation>审计轨迹第 {entry} 条改动了已签核文档的 {kind} {uid}。</translation>
    </message>
    <message>
        <source>Entry {entry} of the trail signs off or unlocks in the name of {name}, who did not sign it.</source>
        <translation>审计轨迹第 {entry} 条以 {name} 的名义签核或解锁，但没有其签名。</translation>
    </message>
    <message>
        <source>The receipt is of another database ({database}) than this one ({found}).</source>
        <translation>回执属于另一个数据库（{database}），不是本数据库（{found}）。</translation>
    </message>
    <message>
        <source>The receipt is not what {name} signed: it was changed.</source>
        <translation>回执与 {name} 签署的不符：它被改动过。</translation>
    </message>
    <message>
        <source>The receipt is not signed: it proves as much as the place where it was kept.</source>
        <translation>回执没有签名，其证明力取决于保存它的地方。</translation>
    </message>
    <message>
        <source>The receipt is signed with a key that the trail does not know for {name}.</source>
        <translation>回执所用的签名密钥，在审计轨迹中不属于 {name}。</translation>
    </message>
    <message>
        <source>The receipt is of {entry} entries, and the trail has only {found}.</source>
        <translation>回执所记有 {entry} 条，而审计轨迹只有 {found} 条。</translation>
    </message>
    <message>
        <source>The first {entry} entries of the trail are not those of the receipt of {at}: they were written anew.</source>
        <translation>审计轨迹前 {entry} 条与 {at} 的回执不符：它们被重写过。</translation>
    </message>
    <message>
        <source>The sample {uid} is not the one that its seed draws from its lot.</source>
        <translation>样本 {uid} 不是其随机种子从批中抽出的样本。</translation>
    </message>
    <message>
        <source>The filter would not find “{text}”, which records hold: its index is not right. “verify --renew-indexes” makes it anew.</source>
        <translation>筛选会找不到记录中的“{text}”：其索引不正确。用“verify --renew-indexes”可重建索引。</translation>
    </message>
    <message>
        <source>The database&apos;s own guard “{name}” is missing or was changed.</source>
        <translation>数据库自身的保护“{name}”缺失或被改动。</translation>
    </message>
</context>
<context>
    <name>hints</name>
    <message>
        <source>The text says {text}.</source>
        <translation>原文是 {text}。</translation>
    </message>
    <message>
        <source>“{word}” asks for a negative value.</source>
        <translation>“{word}”应为负值。</translation>
    </message>
    <message>
        <source>“{word}” is {value} 倍, a multiple.</source>
        <translation>“{word}”即 {value} 倍，度量为倍数。</translation>
    </message>
    <message>
        <source>“{unit}” stands neither in the value nor in a head before it.</source>
        <translation>“{unit}”既不在数值中，也不在前面的表头中。</translation>
    </message>
    <message>
        <source>The text gives the unit “{unit}”.</source>
        <translation>原文的单位是“{unit}”。</translation>
    </message>
    <message>
        <source>“{word}” asks for {sign}.</source>
        <translation>“{word}”应为 {sign}。</translation>
    </message>
    <message>
        <source>“年均” asks for average growth.</source>
        <translation>“年均”应为年均增速。</translation>
    </message>
    <message>
        <source>Percentage points are a change, no growth.</source>
        <translation>百分点是增减量，不是增速。</translation>
    </message>
    <message>
        <source>Growth is in per cent; an amount is a change.</source>
        <translation>增速以百分比计，数量的增减应为增减量。</translation>
    </message>
    <message>
        <source>The parts add up to {total}, not to 100.</source>
        <translation>各部分合计为 {total}，不是 100。</translation>
    </message>
    <message>
        <source>{year} lies after the document’s year; is it a target?</source>
        <translation>{year} 年在文档年份之后，是否为目标值？</translation>
    </message>
    <message>
        <source>{year} lies before the document’s year; is it actual?</source>
        <translation>{year} 年在文档年份之前，是否为实际值？</translation>
    </message>
    <message>
        <source>“分别” joins {subjects} subjects to {values} values.</source>
        <translation>“分别”把 {subjects} 个主体对应到 {values} 个数值。</translation>
    </message>
</context>
<context>
    <name>learnt</name>
    <message>
        <source>so decided on the same words</source>
        <translation>同一写法曾这样裁定</translation>
    </message>
    <message>
        <source>learnt, model version {version}</source>
        <translation>学得，模型第 {version} 版</translation>
    </message>
    <message>
        <source>as corrected just before; held so often</source>
        <translation>与前一处修正一致；此前如此的次数</translation>
    </message>
    <message>
        <source>as in the correction of a like one</source>
        <translation>与同类的一次修正一致</translation>
    </message>
</context>
<context>
    <name>ledger</name>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未交代</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代号</translation>
    </message>
    <message>
        <source>List number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Span of time</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Count of parts</source>
        <translation>行文计数</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>operations</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Extraction anew</source>
        <translation>重新提取</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Rejection</source>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Taking back a decision</source>
        <translation>收回决定</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Splitting</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Flag taken off</source>
        <translation>取消存疑</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Confirmation of several</source>
        <translation>批量确认</translation>
    </message>
    <message>
        <source>Correction of several</source>
        <translation>批量修正</translation>
    </message>
    <message>
        <source>Rejection of several</source>
        <translation>批量驳回</translation>
    </message>
    <message>
        <source>Document details</source>
        <translation>文档信息</translation>
    </message>
    <message>
        <source>Number set aside</source>
        <translation>数字归类</translation>
    </message>
    <message>
        <source>Number opened again</source>
        <translation>数字重列</translation>
    </message>
    <message>
        <source>Notes of the project</source>
        <translation>项目补充说明</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Passphrase of the database changed</source>
        <translation>更改数据库口令</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>签核</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>解除锁定</translation>
    </message>
    <message>
        <source>Sample drawn</source>
        <translation>抽取样本</translation>
    </message>
    <message>
        <source>Record inspected</source>
        <translation>检验记录</translation>
    </message>
    <message>
        <source>Inspection closed</source>
        <translation>检验结束</translation>
    </message>
    <message>
        <source>First account</source>
        <translation>设立第一个账户</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Account begun anew</source>
        <translation>重设账户</translation>
    </message>
    <message>
        <source>Account disabled</source>
        <translation>停用账户</translation>
    </message>
    <message>
        <source>Account enabled</source>
        <translation>启用账户</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>角色变更</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>修改口令</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>登录失败</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>panes</name>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Comment; Enter keeps it, Esc leaves</source>
        <translation>批注：回车保存，Esc 放弃</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Name of the view; Enter keeps it, Esc leaves</source>
        <translation>视图名称；Enter 保存，Esc 离开</translation>
    </message>
    <message>
        <source>The database is being opened</source>
        <translation>正在打开数据库</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Number ledger</source>
        <translation>数字台账</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>标注规范</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>No value: write 8, -2.4%, 2—3 or 13.3:44.3:42.4.</source>
        <translation>不是数值：请写成 8、-2.4%、2—3 或 13.3:44.3:42.4。</translation>
    </message>
    <message>
        <source>No year: write 2025, 2021–2025 or 十四五.</source>
        <translation>不是年份：请写成 2025、2021–2025 或 十四五。</translation>
    </message>
    <message>
        <source>The words are not those of the place.</source>
        <translation>文字与该处原文不符。</translation>
    </message>
    <message>
        <source>Every record needs an indicator.</source>
        <translation>每条记录都要有指标。</translation>
    </message>
    <message>
        <source>A list needs at least two numbers.</source>
        <translation>列表至少要有两个数。</translation>
    </message>
    <message>
        <source>The value is no number.</source>
        <translation>数值不是数字。</translation>
    </message>
    <message>
        <source>Two numbers are a range; a ratio needs another measure.</source>
        <translation>两个数是区间；比值应选另一种度量。</translation>
    </message>
    <message>
        <source>A range has two numbers, low—high.</source>
        <translation>区间有两个数，低—高。</translation>
    </message>
    <message>
        <source>A ratio or composition is written a:b.</source>
        <translation>比值和结构写作 a:b。</translation>
    </message>
    <message>
        <source>Ratios and compositions have no unit.</source>
        <translation>比值和结构没有单位。</translation>
    </message>
    <message>
        <source>A year has four digits.</source>
        <translation>年份为四位数字。</translation>
    </message>
    <message>
        <source>The first year lies after the last.</source>
        <translation>起始年晚于终止年。</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>single user</source>
        <translation>单人</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>审校员</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>督导</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>May do everything, under any name.</source>
        <translation>可以用任何姓名做任何事。</translation>
    </message>
    <message>
        <source>Imports and decides, and takes back what they did themselves.</source>
        <translation>导入和决定，并可收回自己的操作。</translation>
    </message>
    <message>
        <source>Does what a reviewer does, takes back what others did, signs off and unlocks, restores backups, and keeps the accounts.</source>
        <translation>可做审校员的一切工作，撤回他人的操作，签核与解除锁定，恢复备份，并管理账户。</translation>
    </message>
    <message>
        <source>Reads, verifies, exports and signs receipts; changes nothing.</source>
        <translation>阅读、核验、导出和签署回执，不作改动。</translation>
    </message>
</context>
<context>
    <name>sampling</name>
    <message>
        <source>Normal</source>
        <translation>正常检验</translation>
    </message>
    <message>
        <source>Tightened</source>
        <translation>加严检验</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>放宽检验</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>致命</translation>
    </message>
    <message>
        <source>major</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>轻微</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>不接收</translation>
    </message>
    <message>
        <source>the decision itself</source>
        <translation>决定本身</translation>
    </message>
    <message>
        <source>all decided records</source>
        <translation>全部已决定的记录</translation>
    </message>
    <message>
        <source>{n} documents</source>
        <translation>{n} 个文档</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>自 {time}</translation>
    </message>
    <message>
        <source>before {time}</source>
        <translation>至 {time} 前</translation>
    </message>
    <message>
        <source>a view of the table</source>
        <translation>记录表的一个视图</translation>
    </message>
    <message>
        <source>{n} of {lot} records, code letter {letter}: accepted with up to {accept} wrong ones, rejected with {reject} or more.</source>
        <translation>从 {lot} 条记录中抽 {n} 条，样本量字码 {letter}：错误不超过 {accept} 条则接收，达到 {reject} 条则不接收。</translation>
    </message>
    <message>
        <source>A lot with {aql} % of its records wrong is accepted with a probability of {at_aql}; one with {limit} with 10 %.</source>
        <translation>错误率为 {aql}% 的批以 {at_aql} 的概率接收；错误率为 {limit} 的批以 10% 的概率接收。</translation>
    </message>
</context>
<context>
    <name>sides</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改动前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>改动后</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Entry</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Changed fields</source>
        <translation>改动字段</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>the clock went back</source>
        <translation>时钟被回拨</translation>
    </message>
    <message>
        <source>of entry {n}</source>
        <translation>针对第 {n} 条</translation>
    </message>
    <message>
        <source>{what} and {n} more</source>
        <translation>{what}，另 {n} 项</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Comparator</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Value text</source>
        <translation>数值原文</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>审校状态</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审校员</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Check result</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>审定时间</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已修正</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>In dispute</source>
        <translation>有分歧</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>水平值</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增速</translation>
    </message>
    <message>
        <source>Average growth</source>
        <translation>年均增速</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减量</translation>
    </message>
    <message>
        <source>Multiple</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际值</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标值</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>统计指标</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>工作量</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>about</source>
        <translation>约</translation>
    </message>
    <message>
        <source>above</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>不低于</translation>
    </message>
    <message>
        <source>below</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不高于</translation>
    </message>
    <message>
        <source>range</source>
        <translation>区间</translation>
    </message>
</context>
</TS>

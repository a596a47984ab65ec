CREATE TABLE account (
  id INTEGER NOT NULL,
  uid VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  role VARCHAR(10) NOT NULL,
  passphrase_hash VARCHAR NOT NULL,
  public_key VARCHAR NOT NULL,
  sealed_key VARCHAR NOT NULL,
  made_at DATETIME NOT NULL,
  disabled_at DATETIME,
  n_failed INTEGER NOT NULL,
  not_before DATETIME,
  CONSTRAINT pk_account PRIMARY KEY (id),
  CONSTRAINT uq_account_uid UNIQUE (uid),
  CONSTRAINT uq_account_name UNIQUE (name),
  CONSTRAINT ck_account_role CHECK (role IN ('reviewer', 'supervisor', 'auditor'))
);

CREATE TRIGGER tr_account_no_delete BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'account rows are never deleted'); END;

CREATE TABLE bookmark (
  actor VARCHAR NOT NULL,
  document_id INTEGER,
  record_id INTEGER,
  at DATETIME NOT NULL,
  CONSTRAINT pk_bookmark PRIMARY KEY (actor),
  CONSTRAINT fk_bookmark_document_id FOREIGN KEY(document_id) REFERENCES document (id),
  CONSTRAINT fk_bookmark_record_id FOREIGN KEY(record_id) REFERENCES record (id)
);

CREATE TABLE candidate (
  record_id INTEGER NOT NULL,
  run_id INTEGER,
  origin VARCHAR(9) NOT NULL,
  mention TEXT NOT NULL,
  evidence TEXT NOT NULL,
  alternatives TEXT NOT NULL,
  confidence FLOAT NOT NULL,
  rule VARCHAR NOT NULL,
  catalogue_id VARCHAR NOT NULL,
  CONSTRAINT pk_candidate PRIMARY KEY (record_id),
  CONSTRAINT fk_candidate_record_id FOREIGN KEY(record_id) REFERENCES record (id),
  CONSTRAINT fk_candidate_run_id FOREIGN KEY(run_id) REFERENCES run (id),
  CONSTRAINT ck_candidate_origin CHECK (origin IN ('extractor', 'reviewer'))
);

CREATE INDEX ix_candidate_run_id ON candidate (run_id);

CREATE TRIGGER tr_candidate_no_delete BEFORE DELETE ON candidate BEGIN SELECT RAISE(ABORT, 'candidate rows are never deleted'); END;

CREATE TRIGGER tr_candidate_no_update BEFORE UPDATE ON candidate BEGIN SELECT RAISE(ABORT, 'candidate rows are never updated'); END;

CREATE TABLE checkpoint (
  id INTEGER NOT NULL,
  entry_id INTEGER NOT NULL,
  hash VARCHAR NOT NULL,
  algorithm VARCHAR NOT NULL,
  at DATETIME NOT NULL,
  account VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  public_key VARCHAR NOT NULL,
  signature VARCHAR NOT NULL,
  CONSTRAINT pk_checkpoint PRIMARY KEY (id)
);

CREATE TRIGGER tr_checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoint rows are never deleted'); END;

CREATE TRIGGER tr_checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoint rows are never updated'); END;

CREATE TABLE decision (
  id INTEGER NOT NULL,
  uid VARCHAR NOT NULL,
  record_id INTEGER NOT NULL,
  actor VARCHAR NOT NULL,
  action VARCHAR(7) NOT NULL,
  mention TEXT NOT NULL,
  reason VARCHAR NOT NULL,
  at DATETIME NOT NULL,
  entry_id INTEGER NOT NULL,
  withdrawn_by VARCHAR, guideline VARCHAR CONSTRAINT fk_decision_guideline REFERENCES guideline (digest),
  CONSTRAINT pk_decision PRIMARY KEY (id),
  CONSTRAINT fk_decision_entry_id FOREIGN KEY(entry_id) REFERENCES trail (id),
  CONSTRAINT fk_decision_record_id FOREIGN KEY(record_id) REFERENCES record (id),
  CONSTRAINT uq_decision_uid UNIQUE (uid),
  CONSTRAINT ck_decision_action CHECK (action IN ('confirm', 'correct', 'reject', 'add'))
);

CREATE INDEX ix_decision_actor_at ON decision (actor, at);

CREATE INDEX ix_decision_entry_id ON decision (entry_id);

CREATE INDEX ix_decision_record_id ON decision (record_id);

CREATE TRIGGER tr_decision_locked_insert BEFORE INSERT ON decision WHEN EXISTS (SELECT 1 FROM sign_off_document s WHERE s.document_id IN (SELECT r.document_id FROM record r WHERE r.id IN (NEW.record_id)) AND NOT EXISTS (SELECT 1 FROM unlocking u WHERE u.sign_off_id = s.sign_off_id AND u.document_id = s.document_id)) BEGIN SELECT RAISE(ABORT, 'the document is signed off'); END;

CREATE TRIGGER tr_decision_locked_update BEFORE UPDATE ON decision WHEN EXISTS (SELECT 1 FROM sign_off_document s WHERE s.document_id IN (SELECT r.document_id FROM record r WHERE r.id IN (OLD.record_id, NEW.record_id)) AND NOT EXISTS (SELECT 1 FROM unlocking u WHERE u.sign_off_id = s.sign_off_id AND u.document_id = s.document_id)) BEGIN SELECT RAISE(ABORT, 'the document is signed off'); END;

CREATE TRIGGER tr_decision_no_delete BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decision rows are never deleted'); END;

CREATE TABLE document (
  id INTEGER NOT NULL,
  uid VARCHAR NOT NULL,
  source_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  title VARCHAR NOT NULL,
  region VARCHAR NOT NULL,
  region_code VARCHAR NOT NULL,
  region_parents VARCHAR NOT NULL,
  issuer VARCHAR NOT NULL,
  kind VARCHAR(11) NOT NULL,
  year INTEGER,
  period_first INTEGER,
  period_last INTEGER,
  date VARCHAR NOT NULL,
  CONSTRAINT pk_document PRIMARY KEY (id),
  CONSTRAINT ck_document_extent CHECK ("start" <= "end"),
  CONSTRAINT fk_document_source_id FOREIGN KEY(source_id) REFERENCES source (id),
  CONSTRAINT uq_document_uid UNIQUE (uid),
  CONSTRAINT ck_document_kind CHECK (kind IN ('outline', 'action_plan', 'work_report', 'bulletin', 'other'))
);

CREATE INDEX ix_document_source_id ON document (source_id);

CREATE TRIGGER tr_document_locked_update BEFORE UPDATE ON document WHEN EXISTS (SELECT 1 FROM sign_off_document s WHERE s.document_id IN (OLD.id, NEW.id) AND NOT EXISTS (SELECT 1 FROM unlocking u WHERE u.sign_off_id = s.sign_off_id AND u.document_id = s.document_id)) BEGIN SELECT RAISE(ABORT, 'the document is signed off'); END;

CREATE TRIGGER tr_document_no_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'document rows are never deleted'); END;

CREATE TABLE guideline (
  digest VARCHAR NOT NULL,
  version VARCHAR NOT NULL,
  text TEXT NOT NULL,
  notes TEXT NOT NULL,
  at DATETIME NOT NULL,
  CONSTRAINT pk_guideline PRIMARY KEY (digest)
);

CREATE TRIGGER tr_guideline_no_delete BEFORE DELETE ON guideline BEGIN SELECT RAISE(ABORT, 'guideline rows are never deleted'); END;

CREATE TRIGGER tr_guideline_no_update BEFORE UPDATE ON guideline BEGIN SELECT RAISE(ABORT, 'guideline rows are never updated'); END;

CREATE TABLE inspection (
  id INTEGER NOT NULL,
  uid VARCHAR NOT NULL,
  lot TEXT NOT NULL,
  lot_size INTEGER NOT NULL,
  lot_sha256 VARCHAR NOT NULL,
  severity VARCHAR(9) NOT NULL,
  level VARCHAR NOT NULL,
  aql VARCHAR NOT NULL,
  letter VARCHAR NOT NULL,
  size INTEGER NOT NULL,
  accept INTEGER NOT NULL,
  reject INTEGER NOT NULL,
  counts_minor BOOLEAN NOT NULL,
  seed VARCHAR NOT NULL,
  outcome VARCHAR(8) NOT NULL,
  drawn_by VARCHAR NOT NULL,
  drawn_at DATETIME NOT NULL,
  closed_by VARCHAR NOT NULL,
  closed_at DATETIME,
  CONSTRAINT pk_inspection PRIMARY KEY (id),
  CONSTRAINT uq_inspection_uid UNIQUE (uid),
  CONSTRAINT ck_inspection_severity CHECK (severity IN ('normal', 'tightened', 'reduced')),
  CONSTRAINT ck_inspection_counts_minor CHECK (counts_minor IN (0, 1)),
  CONSTRAINT ck_inspection_outcome CHECK (outcome IN ('open', 'accepted', 'rejected'))
);

CREATE TRIGGER tr_inspection_no_delete BEFORE DELETE ON inspection BEGIN SELECT RAISE(ABORT, 'inspection rows are never deleted'); END;

CREATE TABLE inspection_item (
  id INTEGER NOT NULL,
  uid VARCHAR NOT NULL,
  inspection_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  record_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  verdict VARCHAR(7) NOT NULL,
  faults TEXT NOT NULL,
  comment VARCHAR NOT NULL,
  judged_by VARCHAR NOT NULL,
  judged_at DATETIME,
  CONSTRAINT pk_inspection_item PRIMARY KEY (id),
  CONSTRAINT fk_inspection_item_inspection_id FOREIGN KEY(inspection_id) REFERENCES inspection (id),
  CONSTRAINT fk_inspection_item_record_id FOREIGN KEY(record_id) REFERENCES record (id),
  CONSTRAINT uq_inspection_item_uid UNIQUE (uid),
  CONSTRAINT uq_inspection_item_inspection_id_position UNIQUE (inspection_id, position),
  CONSTRAINT ck_inspection_item_verdict CHECK (verdict IN ('pending', 'agree', 'wrong'))
);

CREATE INDEX ix_inspection_item_record_id ON inspection_item (record_id);

CREATE TRIGGER tr_inspection_item_no_delete BEFORE DELETE ON inspection_item BEGIN SELECT RAISE(ABORT, 'inspection_item rows are never deleted'); END;

CREATE TABLE learned (
  id INTEGER NOT NULL,
  uid VARCHAR NOT NULL,
  at DATETIME NOT NULL,
  version INTEGER NOT NULL,
  n_decisions INTEGER NOT NULL,
  metrics TEXT NOT NULL,
  model TEXT NOT NULL,
  hash VARCHAR NOT NULL,
  CONSTRAINT pk_learned PRIMARY KEY (id),
  CONSTRAINT uq_learned_uid UNIQUE (uid)
);

CREATE TABLE meta (
  name VARCHAR NOT NULL,
  value VARCHAR NOT NULL,
  CONSTRAINT pk_meta PRIMARY KEY (name)
);

CREATE TRIGGER tr_meta_no_delete BEFORE DELETE ON meta BEGIN SELECT RAISE(ABORT, 'meta rows are never deleted'); END;

CREATE TABLE named_view (
  actor VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  "view" TEXT NOT NULL,
  CONSTRAINT pk_named_view PRIMARY KEY (actor, name)
);

CREATE TABLE numeral (
  id INTEGER NOT NULL,
  uid VARCHAR NOT NULL,
  document_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind VARCHAR(10) NOT NULL,
  rule VARCHAR NOT NULL,
  reviewed_kind VARCHAR(10),
  set_aside_by VARCHAR NOT NULL,
  is_open BOOLEAN NOT NULL,
  CONSTRAINT pk_numeral PRIMARY KEY (id),
  CONSTRAINT fk_numeral_document_id FOREIGN KEY(document_id) REFERENCES document (id),
  CONSTRAINT uq_numeral_uid UNIQUE (uid),
  CONSTRAINT ck_numeral_kind CHECK (kind IN ('value', 'open', 'date', 'name', 'code', 'list', 'duration', 'count', 'class', 'definition', 'other')),
  CONSTRAINT ck_numeral_reviewed_kind CHECK (reviewed_kind IN ('value', 'open', 'date', 'name', 'code', 'list', 'duration', 'count', 'class', 'definition', 'other')),
  CONSTRAINT ck_numeral_is_open CHECK (is_open IN (0, 1))
);

CREATE INDEX ix_numeral_document_id_is_open ON numeral (document_id, is_open);

CREATE INDEX ix_numeral_document_id_start_end ON numeral (document_id, start, "end");

CREATE TRIGGER tr_numeral_locked_insert BEFORE INSERT ON numeral WHEN EXISTS (SELECT 1 FROM sign_off_document s WHERE s.document_id IN (NEW.document_id) AND NOT EXISTS (SELECT 1 FROM unlocking u WHERE u.sign_off_id = s.sign_off_id AND u.document_id = s.document_id)) BEGIN SELECT RAISE(ABORT, 'the document is signed off'); END;

CREATE TRIGGER tr_numeral_locked_update BEFORE UPDATE ON numeral WHEN EXISTS (SELECT 1 FROM sign_off_document s WHERE s.document_id IN (OLD.document_id, NEW.document_id) AND NOT EXISTS (SELECT 1 FROM unlocking u WHERE u.sign_off_id = s.sign_off_id AND u.document_id = s.document_id)) BEGIN SELECT RAISE(ABORT, 'the document is signed off'); END;

CREATE TRIGGER tr_numeral_no_delete BEFORE DELETE ON numeral BEGIN SELECT RAISE(ABORT, 'numeral rows are never deleted'); END;

CREATE TABLE passage (
  id INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  n_own INTEGER NOT NULL,
  text TEXT NOT NULL,
  gaps TEXT NOT NULL,
  CONSTRAINT pk_passage PRIMARY KEY (id),
  CONSTRAINT fk_passage_source_id FOREIGN KEY(source_id) REFERENCES source (id)
);

CREATE INDEX ix_passage_source_id ON passage (source_id);

CREATE VIRTUAL TABLE passage_gram USING fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');

CREATE TABLE record (
  id INTEGER NOT NULL,
  uid VARCHAR NOT NULL,
  document_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  state VARCHAR(9) NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  value_text VARCHAR NOT NULL,
  indicator VARCHAR NOT NULL,
  value VARCHAR NOT NULL,
  value_order FLOAT,
  unit VARCHAR NOT NULL,
  comparator VARCHAR(5) NOT NULL,
  measure VARCHAR(11) NOT NULL,
  status VARCHAR(6) NOT NULL,
  year_first INTEGER,
  year_last INTEGER,
  kind VARCHAR(9) NOT NULL,
  scope VARCHAR NOT NULL,
  confidence FLOAT NOT NULL,
  rule VARCHAR NOT NULL,
  catalogue_id VARCHAR NOT NULL,
  standard_value VARCHAR,
  standard_unit VARCHAR NOT NULL,
  is_flagged BOOLEAN NOT NULL,
  comment VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  decided_by VARCHAR NOT NULL,
  decided_at DATETIME, estimate FLOAT NOT NULL DEFAULT 0,
  CONSTRAINT pk_record PRIMARY KEY (id),
  CONSTRAINT ck_record_span CHECK ("start" <= "end"),
  CONSTRAINT fk_record_document_id FOREIGN KEY(document_id) REFERENCES document (id),
  CONSTRAINT uq_record_uid UNIQUE (uid),
  CONSTRAINT ck_record_state CHECK (state IN ('pending', 'confirmed', 'corrected', 'rejected', 'added', 'disputed', 'withdrawn')),
  CONSTRAINT ck_record_comparator CHECK (comparator IN ('=', '≈', '>', '≥', '<', '≤', 'range')),
  CONSTRAINT ck_record_measure CHECK (measure IN ('level', 'growth', 'avg_growth', 'change', 'multiple', 'ratio', 'composition', 'rank')),
  CONSTRAINT ck_record_status CHECK (status IN ('actual', 'target')),
  CONSTRAINT ck_record_kind CHECK (kind IN ('indicator', 'output')),
  CONSTRAINT ck_record_is_flagged CHECK (is_flagged IN (0, 1))
);

CREATE INDEX ix_record_comment ON record (comment) WHERE comment <> '';

CREATE INDEX ix_record_comparator ON record (comparator, id, state);

CREATE INDEX ix_record_decided_at ON record (decided_at, id, state);

CREATE INDEX ix_record_decided_by ON record (decided_by, id, state);

CREATE INDEX ix_record_document_id_state ON record (document_id, state);

CREATE INDEX ix_record_estimate ON record (estimate, id, state);

CREATE INDEX ix_record_indicator ON record (indicator, id, state);

CREATE INDEX ix_record_is_flagged ON record (is_flagged, id, state);

CREATE INDEX ix_record_kind ON record (kind, id, state);

CREATE INDEX ix_record_measure ON record (measure, id, state);

CREATE INDEX ix_record_position ON record (document_id, start, "end", id, state, is_flagged);

CREATE INDEX ix_record_rule ON record (rule, id, state);

CREATE INDEX ix_record_scope ON record (scope, id, state);

CREATE INDEX ix_record_state ON record (state);

CREATE INDEX ix_record_status ON record (status, id, state);

CREATE INDEX ix_record_unit ON record (unit, id, state);

CREATE INDEX ix_record_value ON record (value);

CREATE INDEX ix_record_value_order ON record (value_order, id, state);

CREATE INDEX ix_record_value_text ON record (value_text);

CREATE INDEX ix_record_year ON record (year_last, year_first, id, state);

CREATE TRIGGER tr_record_gathers_on_insert AFTER INSERT ON record BEGIN INSERT INTO wording ("text") VALUES (NEW."indicator"), (NEW."value_text"), (NEW."value"), (NEW."unit"), (NEW."scope"), (NEW."rule"), (NEW."decided_by"), (NEW."comment") ON CONFLICT ("text") DO NOTHING; END;

CREATE TRIGGER tr_record_gathers_on_update AFTER UPDATE OF "indicator", "value_text", "value", "unit", "scope", "rule", "decided_by", "comment" ON record BEGIN INSERT INTO wording ("text") VALUES (NEW."indicator"), (NEW."value_text"), (NEW."value"), (NEW."unit"), (NEW."scope"), (NEW."rule"), (NEW."decided_by"), (NEW."comment") ON CONFLICT ("text") DO NOTHING; END;

CREATE TRIGGER tr_record_locked_insert BEFORE INSERT ON record WHEN EXISTS (SELECT 1 FROM sign_off_document s WHERE s.document_id IN (NEW.document_id) AND NOT EXISTS (SELECT 1 FROM unlocking u WHERE u.sign_off_id = s.sign_off_id AND u.document_id = s.document_id)) BEGIN SELECT RAISE(ABORT, 'the document is signed off'); END;

CREATE TRIGGER tr_record_locked_update BEFORE UPDATE OF "id", "uid", "document_id", "version", "state", "start", "end", "value_text", "indicator", "value", "value_order", "unit", "comparator", "measure", "status", "year_first", "year_last", "kind", "scope", "confidence", "rule", "catalogue_id", "standard_value", "standard_unit", "is_flagged", "comment", "reason", "decided_by", "decided_at" ON record WHEN EXISTS (SELECT 1 FROM sign_off_document s WHERE s.document_id IN (OLD.document_id, NEW.document_id) AND NOT EXISTS (SELECT 1 FROM unlocking u WHERE u.sign_off_id = s.sign_off_id AND u.document_id = s.document_id)) BEGIN SELECT RAISE(ABORT, 'the document is signed off'); END;

CREATE TRIGGER tr_record_no_delete BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'record rows are never deleted'); END;

CREATE TABLE run (
  id INTEGER NOT NULL,
  uid VARCHAR NOT NULL,
  document_id INTEGER NOT NULL,
  program VARCHAR NOT NULL,
  resources_sha256 VARCHAR NOT NULL,
  at DATETIME NOT NULL,
  n_candidates INTEGER NOT NULL,
  n_numerals INTEGER NOT NULL,
  candidates_sha256 VARCHAR NOT NULL,
  numerals_sha256 VARCHAR NOT NULL,
  CONSTRAINT pk_run PRIMARY KEY (id),
  CONSTRAINT fk_run_document_id FOREIGN KEY(document_id) REFERENCES document (id),
  CONSTRAINT uq_run_uid UNIQUE (uid)
);

CREATE INDEX ix_run_document_id ON run (document_id);

CREATE TRIGGER tr_run_no_delete BEFORE DELETE ON run BEGIN SELECT RAISE(ABORT, 'run rows are never deleted'); END;

CREATE TRIGGER tr_run_no_update BEFORE UPDATE ON run BEGIN SELECT RAISE(ABORT, 'run rows are never updated'); END;

CREATE TABLE sign_off (
  id INTEGER NOT NULL,
  uid VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  comment VARCHAR NOT NULL,
  override VARCHAR NOT NULL,
  actor VARCHAR NOT NULL,
  at DATETIME NOT NULL,
  entry_id INTEGER NOT NULL,
  CONSTRAINT pk_sign_off PRIMARY KEY (id),
  CONSTRAINT fk_sign_off_entry_id FOREIGN KEY(entry_id) REFERENCES trail (id),
  CONSTRAINT uq_sign_off_uid UNIQUE (uid)
);

CREATE UNIQUE INDEX ix_sign_off_name ON sign_off (name) WHERE name <> '';

CREATE TRIGGER tr_sign_off_no_delete BEFORE DELETE ON sign_off BEGIN SELECT RAISE(ABORT, 'sign_off rows are never deleted'); END;

CREATE TRIGGER tr_sign_off_no_update BEFORE UPDATE ON sign_off BEGIN SELECT RAISE(ABORT, 'sign_off rows are never updated'); END;

CREATE TABLE sign_off_document (
  sign_off_id INTEGER NOT NULL,
  document_id INTEGER NOT NULL,
  n_records INTEGER NOT NULL,
  n_open INTEGER NOT NULL,
  state_sha256 VARCHAR NOT NULL,
  CONSTRAINT pk_sign_off_document PRIMARY KEY (sign_off_id, document_id),
  CONSTRAINT fk_sign_off_document_sign_off_id FOREIGN KEY(sign_off_id) REFERENCES sign_off (id),
  CONSTRAINT fk_sign_off_document_document_id FOREIGN KEY(document_id) REFERENCES document (id)
);

CREATE INDEX ix_sign_off_document_document_id ON sign_off_document (document_id);

CREATE TRIGGER tr_sign_off_document_no_delete BEFORE DELETE ON sign_off_document BEGIN SELECT RAISE(ABORT, 'sign_off_document rows are never deleted'); END;

CREATE TRIGGER tr_sign_off_document_no_update BEFORE UPDATE ON sign_off_document BEGIN SELECT RAISE(ABORT, 'sign_off_document rows are never updated'); END;

CREATE TABLE source (
  id INTEGER NOT NULL,
  uid VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  file_sha256 VARCHAR NOT NULL,
  text_sha256 VARCHAR NOT NULL,
  format VARCHAR NOT NULL,
  encoding VARCHAR NOT NULL,
  text TEXT NOT NULL,
  pages TEXT NOT NULL,
  tables TEXT NOT NULL,
  imported_at DATETIME NOT NULL,
  CONSTRAINT pk_source PRIMARY KEY (id),
  CONSTRAINT uq_source_text_sha256 UNIQUE (text_sha256),
  CONSTRAINT uq_source_uid UNIQUE (uid)
);

CREATE TRIGGER tr_source_no_delete BEFORE DELETE ON source BEGIN SELECT RAISE(ABORT, 'source rows are never deleted'); END;

CREATE TRIGGER tr_source_no_update BEFORE UPDATE ON source BEGIN SELECT RAISE(ABORT, 'source rows are never updated'); END;

CREATE TABLE source_file (
  source_id INTEGER NOT NULL,
  n_bytes INTEGER NOT NULL,
  packing VARCHAR(4) NOT NULL,
  content BLOB NOT NULL,
  CONSTRAINT pk_source_file PRIMARY KEY (source_id),
  CONSTRAINT fk_source_file_source_id FOREIGN KEY(source_id) REFERENCES source (id),
  CONSTRAINT ck_source_file_packing CHECK (packing IN ('none', 'zlib'))
);

CREATE TRIGGER tr_source_file_no_delete BEFORE DELETE ON source_file BEGIN SELECT RAISE(ABORT, 'source_file rows are never deleted'); END;

CREATE TRIGGER tr_source_file_no_update BEFORE UPDATE ON source_file BEGIN SELECT RAISE(ABORT, 'source_file rows are never updated'); END;

CREATE TABLE trail (
  id INTEGER NOT NULL,
  uid VARCHAR NOT NULL,
  at DATETIME NOT NULL,
  offset_minutes INTEGER NOT NULL,
  is_clock_back BOOLEAN NOT NULL,
  actor VARCHAR NOT NULL,
  machine VARCHAR NOT NULL,
  session VARCHAR NOT NULL,
  program VARCHAR NOT NULL,
  operation VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  undoes_id INTEGER,
  n_changes INTEGER NOT NULL,
  algorithm VARCHAR NOT NULL,
  previous_hash VARCHAR NOT NULL,
  hash VARCHAR NOT NULL,
  CONSTRAINT pk_trail PRIMARY KEY (id),
  CONSTRAINT fk_trail_undoes_id FOREIGN KEY(undoes_id) REFERENCES trail (id),
  CONSTRAINT uq_trail_uid UNIQUE (uid),
  CONSTRAINT ck_trail_is_clock_back CHECK (is_clock_back IN (0, 1))
);

CREATE INDEX ix_trail_actor_id ON trail (actor, id);

CREATE INDEX ix_trail_at ON trail (at, id);

CREATE INDEX ix_trail_operation_id ON trail (operation, id);

CREATE INDEX ix_trail_undoes_id ON trail (undoes_id);

CREATE TRIGGER tr_trail_no_delete BEFORE DELETE ON trail BEGIN SELECT RAISE(ABORT, 'trail rows are never deleted'); END;

CREATE TRIGGER tr_trail_no_update BEFORE UPDATE ON trail BEGIN SELECT RAISE(ABORT, 'trail rows are never updated'); END;

CREATE TABLE trail_change (
  entry_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  object_kind VARCHAR NOT NULL,
  object_uid VARCHAR NOT NULL,
  "before" TEXT,
  "after" TEXT,
  CONSTRAINT pk_trail_change PRIMARY KEY (entry_id, position),
  CONSTRAINT fk_trail_change_entry_id FOREIGN KEY(entry_id) REFERENCES trail (id)
);

CREATE INDEX ix_trail_change_object_uid ON trail_change (object_uid);

CREATE TRIGGER tr_trail_change_no_delete BEFORE DELETE ON trail_change BEGIN SELECT RAISE(ABORT, 'trail_change rows are never deleted'); END;

CREATE TRIGGER tr_trail_change_no_update BEFORE UPDATE ON trail_change BEGIN SELECT RAISE(ABORT, 'trail_change rows are never updated'); END;

CREATE TABLE unlocking (
  id INTEGER NOT NULL,
  uid VARCHAR NOT NULL,
  sign_off_id INTEGER NOT NULL,
  document_id INTEGER NOT NULL,
  reason VARCHAR NOT NULL,
  actor VARCHAR NOT NULL,
  at DATETIME NOT NULL,
  entry_id INTEGER NOT NULL,
  CONSTRAINT pk_unlocking PRIMARY KEY (id),
  CONSTRAINT fk_unlocking_sign_off_id FOREIGN KEY(sign_off_id, document_id) REFERENCES sign_off_document (sign_off_id, document_id),
  CONSTRAINT fk_unlocking_entry_id FOREIGN KEY(entry_id) REFERENCES trail (id),
  CONSTRAINT uq_unlocking_uid UNIQUE (uid),
  CONSTRAINT uq_unlocking_sign_off_id_document_id UNIQUE (sign_off_id, document_id)
);

CREATE TRIGGER tr_unlocking_no_delete BEFORE DELETE ON unlocking BEGIN SELECT RAISE(ABORT, 'unlocking rows are never deleted'); END;

CREATE TRIGGER tr_unlocking_no_update BEFORE UPDATE ON unlocking BEGIN SELECT RAISE(ABORT, 'unlocking rows are never updated'); END;

CREATE TABLE wording (
  id INTEGER NOT NULL,
  text VARCHAR NOT NULL,
  folded VARCHAR,
  CONSTRAINT pk_wording PRIMARY KEY (id),
  CONSTRAINT uq_wording_text UNIQUE (text)
);

CREATE INDEX ix_wording_unfolded ON wording (id) WHERE folded IS NULL;

CREATE VIRTUAL TABLE wording_gram USING fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');


BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
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
INSERT INTO "candidate" VALUES(1,1,'extractor','{"comparator":"=","end":28,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":23,"status":"actual","unit":"亿元","value":"500","value_text":"500亿元","year":null}','[["indicator","subject.before",[15,21],"主语"],["year","year.document",null,""]]','[["value",{"value":"5.0"},0.25],["value",{"parts":["1.5","2"]},0.125],["year",{"years":[2016,2020]},0.5],["measure","growth",0.25],["unit","万元",0.0625],["year",null,0.0625]]',0.9,'value.plain','gdp');
INSERT INTO "candidate" VALUES(2,1,'extractor','{"comparator":"=","end":37,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":33,"status":"actual","unit":"%","value":"7.7","value_text":"7.7%","year":null}','[["indicator","subject.before",[15,21],"主语"],["year","year.document",null,""]]','[["value",{"value":"5.0"},0.25],["value",{"parts":["1.5","2"]},0.125],["year",{"years":[2016,2020]},0.5],["measure","growth",0.25],["unit","万元",0.0625],["year",null,0.0625]]',0.775,'value.plain','gdp');
INSERT INTO "candidate" VALUES(3,1,'extractor','{"comparator":"=","end":52,"indicator":"城镇登记失业率","kind":"indicator","measure":"level","scope":"","start":48,"status":"actual","unit":"%","value":"4.5","value_text":"4.5%","year":null}','[["indicator","subject.before",[15,21],"主语"],["year","year.document",null,""]]','[["value",{"value":"5.0"},0.25],["value",{"parts":["1.5","2"]},0.125],["year",{"years":[2016,2020]},0.5],["measure","growth",0.25],["unit","万元",0.0625],["year",null,0.0625]]',0.65,'value.plain','gdp');
INSERT INTO "candidate" VALUES(4,1,'extractor','{"comparator":"=","end":60,"indicator":"智能工厂","kind":"indicator","measure":"level","scope":"","start":57,"status":"actual","unit":"个","value":"50","value_text":"50个","year":null}','[["indicator","subject.before",[15,21],"主语"],["year","year.document",null,""]]','[["value",{"value":"5.0"},0.25],["value",{"parts":["1.5","2"]},0.125],["year",{"years":[2016,2020]},0.5],["measure","growth",0.25],["unit","万元",0.0625],["year",null,0.0625]]',0.525,'value.plain','gdp');
INSERT INTO "candidate" VALUES(5,1,'extractor','{"comparator":"=","end":69,"indicator":"数字化车间","kind":"indicator","measure":"level","scope":"","start":65,"status":"actual","unit":"个","value":"500","value_text":"500个","year":null}','[["indicator","subject.before",[15,21],"主语"],["year","year.document",null,""]]','[["value",{"value":"5.0"},0.25],["value",{"parts":["1.5","2"]},0.125],["year",{"years":[2016,2020]},0.5],["measure","growth",0.25],["unit","万元",0.0625],["year",null,0.0625]]',0.4,'value.plain','gdp');
INSERT INTO "candidate" VALUES(6,NULL,'reviewer','{"comparator":"=","end":28,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":23,"status":"actual","unit":"亿元","value":"500","value_text":"500亿元","year":null}','[["indicator","subject.before",[15,21],"主语"],["year","year.document",null,""]]','[["value",{"value":"5.0"},0.25],["value",{"parts":["1.5","2"]},0.125],["year",{"years":[2016,2020]},0.5],["measure","growth",0.25],["unit","万元",0.0625],["year",null,0.0625]]',0.9,'value.plain','gdp');
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
INSERT INTO "decision" VALUES(1,'01a2005a-e0f2-74d1-8743-2b79f9072edd',1,'李审校','confirm','{"comparator":"=","end":28,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":23,"status":"actual","unit":"亿元","value":"500","value_text":"500亿元","year":null}','','2026-11-21 23:04:45.523451',2,NULL,'540f0432baa8b1899ab30db84f55c847a24dc88f8443da6e1730f258599676a7');
INSERT INTO "decision" VALUES(2,'01a2005a-e115-7bd4-a5cb-b9d6f5bdb41b',2,'李审校','correct','{"comparator":"=","end":37,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":33,"status":"actual","unit":"%","value":"7.7","value_text":"7.7%","year":2020}','','2026-11-21 23:04:45.578889',3,NULL,'540f0432baa8b1899ab30db84f55c847a24dc88f8443da6e1730f258599676a7');
INSERT INTO "decision" VALUES(3,'01a2005a-e121-7ff3-8a85-db09ec4af6fe',3,'李审校','reject','{"comparator":"=","end":52,"indicator":"城镇登记失业率","kind":"indicator","measure":"level","scope":"","start":48,"status":"actual","unit":"%","value":"4.5","value_text":"4.5%","year":null}','name','2026-11-21 23:04:45.598240',4,NULL,'540f0432baa8b1899ab30db84f55c847a24dc88f8443da6e1730f258599676a7');
INSERT INTO "decision" VALUES(4,'01a2005a-e13b-7eae-9785-1383230a5520',6,'李审校','add','{"comparator":"=","end":108,"indicator":"指标","kind":"indicator","measure":"level","scope":"","start":103,"status":"actual","unit":"","value":"1","value_text":"1390个","year":null}','','2026-11-21 23:04:45.616673',6,NULL,'540f0432baa8b1899ab30db84f55c847a24dc88f8443da6e1730f258599676a7');
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
INSERT INTO "document" VALUES(1,'01a2005a-e07a-76f8-9246-25c82bf26607',1,1,0,128,'2021年政府工作报告','云水县','500199','["重庆市"]','云水县人民政府','work_report',2021,NULL,NULL,'2021-01-20');
CREATE TABLE meta (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY (name)
);
INSERT INTO "meta" VALUES('uid','01a2005a-e006-7f3f-be64-0763d1d3ce7d');
INSERT INTO "meta" VALUES('made_at','2026-11-21T23:04:45.318195+00:00');
INSERT INTO "meta" VALUES('made_by','0.1.0');
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
INSERT INTO "numeral" VALUES(1,'01a2005a-e08d-7aae-9f3d-3b2baba6d753',1,1,3,7,'date','date.year',NULL,'',0);
INSERT INTO "numeral" VALUES(2,'01a2005a-e08e-7c01-8fff-8dcaaf7403a8',1,1,23,26,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(3,'01a2005a-e08f-725a-9554-1d56a3f3c853',1,1,33,36,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(4,'01a2005a-e090-76be-a5bd-a21d621e315e',1,1,48,51,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(5,'01a2005a-e091-7db9-adc4-29126a15bc74',1,1,57,59,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(6,'01a2005a-e092-7efd-adc5-c21d0d847aaa',1,1,65,68,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(7,'01a2005a-e093-7a99-86d3-1cd779fe6c72',1,3,84,95,'open','',NULL,'',1);
INSERT INTO "numeral" VALUES(8,'01a2005a-e094-7ddc-a0e6-967604235162',1,1,103,107,'open','',NULL,'',0);
INSERT INTO "numeral" VALUES(9,'01a2005a-e095-7308-8dec-d53f7daf1a61',1,1,110,112,'list','list.article',NULL,'',0);
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
	decided_at DATETIME, 
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
INSERT INTO "record" VALUES(1,'01a2005a-e088-7864-b0ea-2052170fecc2',1,2,'confirmed',23,28,'500亿元','地区生产总值','500',500.0,'亿元','=','level','actual',NULL,NULL,'indicator','',0.9,'value.plain','gdp',NULL,'',0,'','','李审校','2026-11-21 23:04:45.523451');
INSERT INTO "record" VALUES(2,'01a2005a-e089-7995-b822-2d24c605a887',1,2,'corrected',33,37,'7.7%','地区生产总值','7.7',7.7,'%','=','level','actual',NULL,2020,'indicator','',0.775,'value.plain','gdp',NULL,'',0,'','','李审校','2026-11-21 23:04:45.578889');
INSERT INTO "record" VALUES(3,'01a2005a-e08a-721f-b74a-9307b46db4d3',1,2,'rejected',48,52,'4.5%','城镇登记失业率','4.5',4.5,'%','=','level','actual',NULL,NULL,'indicator','',0.65,'value.plain','gdp',NULL,'',0,'','name','李审校','2026-11-21 23:04:45.598240');
INSERT INTO "record" VALUES(4,'01a2005a-e08b-7eba-82b2-45f6b3e98ee2',1,2,'pending',57,60,'50个','智能工厂','50',50.0,'个','=','level','actual',NULL,NULL,'indicator','',0.525,'value.plain','gdp',NULL,'',1,'','','',NULL);
INSERT INTO "record" VALUES(5,'01a2005a-e08c-7a6b-b17f-0cd215d266ad',1,1,'pending',65,69,'500个','数字化车间','500',500.0,'个','=','level','actual',NULL,NULL,'indicator','',0.4,'value.plain','gdp',NULL,'',0,'','','',NULL);
INSERT INTO "record" VALUES(6,'01a2005a-e134-78ad-928e-a93c1169537c',1,1,'added',103,108,'1390个','指标','1',1.0,'','=','level','actual',NULL,NULL,'indicator','',1.0,'added','gdp',NULL,'',0,'','','李审校','2026-11-21 23:04:45.616673');
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
INSERT INTO "run" VALUES(1,'01a2005a-e096-7f85-a794-5d074a42e613',1,'0.1.0','eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee','2026-11-21 23:04:45.345681',5,9,'d6064423ef39e474793e24a5bc598c9b28e1c57c8e0f8d8d632eccfe4c69c42b','8a1b64175f2e120a860c9ff8cdbe55728ba6fe39f32d4331dbcb8a5b131b9f77');
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
INSERT INTO "source" VALUES(1,'01a2005a-e022-7807-b8fc-b73d4138fb42','云水县.txt','ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff','93639016e471e20c9ae61585a1163023ae75967c86e70afa9071022255736508','txt','utf-8','云水县2021年政府工作报告
地区生产总值突破500亿元、年均增长7.7%。城镇登记失业率控制在4.5%以内。新建50个智能工厂和500个数字化车间；三次产业结构调整为1.4:32.6:66。
5G基站建成1390个，第三十条，办公电话63330000。
','[]','[]','2026-11-21 23:04:45.345681');
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
INSERT INTO "trail" VALUES(1,'01a2005a-e021-73cf-8d37-454ef631f943','2026-11-21 23:04:45.345681',0,0,'李审校','laptop-1','s-1','0.1.0','import','',NULL,3,'sha256','93e3c60964376881865c23311b1cbd85d970fc96ad0551f0d82c6cf0e1f3262c','abf94d317e4ea319a37cc2a306d505302d98e994a0e1b177d996eba4f22e3878');
INSERT INTO "trail" VALUES(2,'01a2005a-e0d3-7c27-b0a9-d395e1afe8d4','2026-11-21 23:04:45.523451',0,0,'李审校','laptop-1','s-1','0.1.0','confirm','',NULL,2,'sha256','abf94d317e4ea319a37cc2a306d505302d98e994a0e1b177d996eba4f22e3878','5bea0e592feed5277a725a9ce14977eed7e4e780ac01eaf6121565fa71b96558');
INSERT INTO "trail" VALUES(3,'01a2005a-e10a-78eb-9c02-034d7e1e05cf','2026-11-21 23:04:45.578889',0,0,'李审校','laptop-1','s-1','0.1.0','correct','',NULL,2,'sha256','5bea0e592feed5277a725a9ce14977eed7e4e780ac01eaf6121565fa71b96558','a6e9acce1cdf280b84a0c21a53dcdcf0b3451e049ba7396a5a0168aa8df3d7f0');
INSERT INTO "trail" VALUES(4,'01a2005a-e11e-754e-9a84-4693a74d32a7','2026-11-21 23:04:45.598240',0,0,'李审校','laptop-1','s-1','0.1.0','reject','name',NULL,2,'sha256','a6e9acce1cdf280b84a0c21a53dcdcf0b3451e049ba7396a5a0168aa8df3d7f0','f58d04b43796521b043f69b0fe83d3808f36465ca12778c4a82d0a745dd045c1');
INSERT INTO "trail" VALUES(5,'01a2005a-e128-7e70-b876-0598b35819eb','2026-11-21 23:04:45.608725',0,0,'李审校','laptop-1','s-1','0.1.0','flag','',NULL,1,'sha256','f58d04b43796521b043f69b0fe83d3808f36465ca12778c4a82d0a745dd045c1','9152fa14cc275f4bdc9422fa9fc4fb60815aeed2dbfe09eceef8e308b90e1180');
INSERT INTO "trail" VALUES(6,'01a2005a-e130-76e4-a42f-5d6986ff0886','2026-11-21 23:04:45.616673',0,0,'李审校','laptop-1','s-1','0.1.0','add','',NULL,3,'sha256','9152fa14cc275f4bdc9422fa9fc4fb60815aeed2dbfe09eceef8e308b90e1180','08160106ddaac661c45426ab7da90f3dae005569d29374bf54c1fce8d4707cbe');
INSERT INTO "trail" VALUES(7,'01a2005a-e149-78bc-9b98-6b79b7093cd8','2026-11-21 23:04:45.641012',0,0,'李审校','laptop-1','s-1','0.1.0','set_aside','',NULL,1,'sha256','08160106ddaac661c45426ab7da90f3dae005569d29374bf54c1fce8d4707cbe','f0145ef9d7117883339df335d1e6f3aed1d4e469246dd559245dd36fe7438f6c');
INSERT INTO "trail" VALUES(8,'01a2005a-e169-7270-86b2-3a71432edc38','2026-11-21 23:04:45.673523',0,0,'李审校','laptop-1','s-1','0.1.0','undo','',7,1,'sha256','f0145ef9d7117883339df335d1e6f3aed1d4e469246dd559245dd36fe7438f6c','963aaf2349a83f100b8a5de7e62335b71bb9e10938ffaa3f68d7657ed1fafc6c');
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
INSERT INTO "trail_change" VALUES(1,0,'source','01a2005a-e022-7807-b8fc-b73d4138fb42',NULL,'{"encoding":"utf-8","file_sha256":"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff","format":"txt","imported_at":"2026-11-21T23:04:45.345681Z","name":"云水县.txt","pages":"[]","tables":"[]","text_sha256":"93639016e471e20c9ae61585a1163023ae75967c86e70afa9071022255736508"}');
INSERT INTO "trail_change" VALUES(1,1,'document','01a2005a-e07a-76f8-9246-25c82bf26607',NULL,'{"date":"2021-01-20","end":128,"issuer":"云水县人民政府","kind":"work_report","period":null,"region":["云水县","500199",["重庆市"]],"source":"01a2005a-e022-7807-b8fc-b73d4138fb42","start":0,"title":"2021年政府工作报告","year":2021}');
INSERT INTO "trail_change" VALUES(1,2,'run','01a2005a-e096-7f85-a794-5d074a42e613',NULL,'{"at":"2026-11-21T23:04:45.345681Z","candidates_sha256":"d6064423ef39e474793e24a5bc598c9b28e1c57c8e0f8d8d632eccfe4c69c42b","document":"01a2005a-e07a-76f8-9246-25c82bf26607","n_candidates":5,"n_numerals":9,"numerals_sha256":"8a1b64175f2e120a860c9ff8cdbe55728ba6fe39f32d4331dbcb8a5b131b9f77","program":"0.1.0","resources_sha256":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"}');
INSERT INTO "trail_change" VALUES(2,0,'record','01a2005a-e088-7864-b0ea-2052170fecc2','{"decided_at":null,"decided_by":"","state":"pending"}','{"decided_at":"2026-11-21T23:04:45.523451Z","decided_by":"李审校","state":"confirmed"}');
INSERT INTO "trail_change" VALUES(2,1,'decision','01a2005a-e0f2-74d1-8743-2b79f9072edd',NULL,'{"action":"confirm","actor":"李审校","at":"2026-11-21T23:04:45.523451Z","guideline":"540f0432baa8b1899ab30db84f55c847a24dc88f8443da6e1730f258599676a7","mention":{"comparator":"=","end":28,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":23,"status":"actual","unit":"亿元","value":"500","value_text":"500亿元","year":null},"reason":"","record":"01a2005a-e088-7864-b0ea-2052170fecc2","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(3,0,'record','01a2005a-e089-7995-b822-2d24c605a887','{"decided_at":null,"decided_by":"","state":"pending","year":null}','{"decided_at":"2026-11-21T23:04:45.578889Z","decided_by":"李审校","state":"corrected","year":2020}');
INSERT INTO "trail_change" VALUES(3,1,'decision','01a2005a-e115-7bd4-a5cb-b9d6f5bdb41b',NULL,'{"action":"correct","actor":"李审校","at":"2026-11-21T23:04:45.578889Z","guideline":"540f0432baa8b1899ab30db84f55c847a24dc88f8443da6e1730f258599676a7","mention":{"comparator":"=","end":37,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":33,"status":"actual","unit":"%","value":"7.7","value_text":"7.7%","year":2020},"reason":"","record":"01a2005a-e089-7995-b822-2d24c605a887","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(4,0,'record','01a2005a-e08a-721f-b74a-9307b46db4d3','{"decided_at":null,"decided_by":"","reason":"","state":"pending"}','{"decided_at":"2026-11-21T23:04:45.598240Z","decided_by":"李审校","reason":"name","state":"rejected"}');
INSERT INTO "trail_change" VALUES(4,1,'decision','01a2005a-e121-7ff3-8a85-db09ec4af6fe',NULL,'{"action":"reject","actor":"李审校","at":"2026-11-21T23:04:45.598240Z","guideline":"540f0432baa8b1899ab30db84f55c847a24dc88f8443da6e1730f258599676a7","mention":{"comparator":"=","end":52,"indicator":"城镇登记失业率","kind":"indicator","measure":"level","scope":"","start":48,"status":"actual","unit":"%","value":"4.5","value_text":"4.5%","year":null},"reason":"name","record":"01a2005a-e08a-721f-b74a-9307b46db4d3","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(5,0,'record','01a2005a-e08b-7eba-82b2-45f6b3e98ee2','{"is_flagged":false}','{"is_flagged":true}');
INSERT INTO "trail_change" VALUES(6,0,'record','01a2005a-e134-78ad-928e-a93c1169537c',NULL,'{"catalogue_id":"gdp","comment":"","comparator":"=","confidence":1.0,"decided_at":"2026-11-21T23:04:45.616673Z","decided_by":"李审校","document":"01a2005a-e07a-76f8-9246-25c82bf26607","end":108,"indicator":"指标","is_flagged":false,"kind":"indicator","measure":"level","reason":"","rule":"added","scope":"","start":103,"state":"added","status":"actual","unit":"","value":"1","value_text":"1390个","year":null}');
INSERT INTO "trail_change" VALUES(6,1,'candidate','01a2005a-e134-78ad-928e-a93c1169537c',NULL,'{"alternatives":"[[\"value\",{\"value\":\"5.0\"},0.25],[\"value\",{\"parts\":[\"1.5\",\"2\"]},0.125],[\"year\",{\"years\":[2016,2020]},0.5],[\"measure\",\"growth\",0.25],[\"unit\",\"万元\",0.0625],[\"year\",null,0.0625]]","catalogue_id":"gdp","confidence":0.9,"evidence":"[[\"indicator\",\"subject.before\",[15,21],\"主语\"],[\"year\",\"year.document\",null,\"\"]]","mention":"{\"comparator\":\"=\",\"end\":28,\"indicator\":\"地区生产总值\",\"kind\":\"indicator\",\"measure\":\"level\",\"scope\":\"\",\"start\":23,\"status\":\"actual\",\"unit\":\"亿元\",\"value\":\"500\",\"value_text\":\"500亿元\",\"year\":null}","rule":"value.plain"}');
INSERT INTO "trail_change" VALUES(6,2,'decision','01a2005a-e13b-7eae-9785-1383230a5520',NULL,'{"action":"add","actor":"李审校","at":"2026-11-21T23:04:45.616673Z","guideline":"540f0432baa8b1899ab30db84f55c847a24dc88f8443da6e1730f258599676a7","mention":{"comparator":"=","end":108,"indicator":"指标","kind":"indicator","measure":"level","scope":"","start":103,"status":"actual","unit":"","value":"1","value_text":"1390个","year":null},"reason":"","record":"01a2005a-e134-78ad-928e-a93c1169537c","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(7,0,'numeral','01a2005a-e093-7a99-86d3-1cd779fe6c72','{"reviewed_kind":null,"set_aside_by":""}','{"reviewed_kind":"other","set_aside_by":"李审校"}');
INSERT INTO "trail_change" VALUES(8,0,'numeral','01a2005a-e093-7a99-86d3-1cd779fe6c72','{"reviewed_kind":"other","set_aside_by":"李审校"}','{"reviewed_kind":null,"set_aside_by":""}');
CREATE INDEX ix_trail_actor_id ON trail (actor, id);
CREATE INDEX ix_trail_undoes_id ON trail (undoes_id);
CREATE INDEX ix_document_source_id ON document (source_id);
CREATE INDEX ix_trail_change_object_uid ON trail_change (object_uid);
CREATE INDEX ix_numeral_document_id_is_open ON numeral (document_id, is_open);
CREATE INDEX ix_numeral_document_id_start_end ON numeral (document_id, start, "end");
CREATE INDEX ix_run_document_id ON run (document_id);
CREATE INDEX ix_record_position ON record (document_id, start, "end", id, state, is_flagged);
CREATE INDEX ix_record_document_id_state ON record (document_id, state);
CREATE INDEX ix_record_state ON record (state);
CREATE INDEX ix_record_year ON record (year_last, year_first, id, state);
CREATE INDEX ix_record_indicator ON record (indicator, id, state);
CREATE INDEX ix_record_value_order ON record (value_order, id, state);
CREATE INDEX ix_record_unit ON record (unit, id, state);
CREATE INDEX ix_record_comparator ON record (comparator, id, state);
CREATE INDEX ix_record_measure ON record (measure, id, state);
CREATE INDEX ix_record_status ON record (status, id, state);
CREATE INDEX ix_record_kind ON record (kind, id, state);
CREATE INDEX ix_record_scope ON record (scope, id, state);
CREATE INDEX ix_record_confidence ON record (confidence, id, state);
CREATE INDEX ix_record_rule ON record (rule, id, state);
CREATE INDEX ix_record_is_flagged ON record (is_flagged, id, state);
CREATE INDEX ix_record_decided_by ON record (decided_by, id, state);
CREATE INDEX ix_record_decided_at ON record (decided_at, id, state);
CREATE INDEX ix_candidate_run_id ON candidate (run_id);
CREATE INDEX ix_decision_actor_at ON decision (actor, at);
CREATE INDEX ix_decision_entry_id ON decision (entry_id);
CREATE INDEX ix_decision_record_id ON decision (record_id);
CREATE TRIGGER tr_source_no_update BEFORE UPDATE ON source BEGIN SELECT RAISE(ABORT, 'source rows are never updated'); END;
CREATE TRIGGER tr_run_no_update BEFORE UPDATE ON run BEGIN SELECT RAISE(ABORT, 'run rows are never updated'); END;
CREATE TRIGGER tr_candidate_no_update BEFORE UPDATE ON candidate BEGIN SELECT RAISE(ABORT, 'candidate rows are never updated'); END;
CREATE TRIGGER tr_trail_no_update BEFORE UPDATE ON trail BEGIN SELECT RAISE(ABORT, 'trail rows are never updated'); END;
CREATE TRIGGER tr_trail_change_no_update BEFORE UPDATE ON trail_change BEGIN SELECT RAISE(ABORT, 'trail_change rows are never updated'); END;
CREATE TRIGGER tr_source_no_delete BEFORE DELETE ON source BEGIN SELECT RAISE(ABORT, 'source rows are never deleted'); END;
CREATE TRIGGER tr_run_no_delete BEFORE DELETE ON run BEGIN SELECT RAISE(ABORT, 'run rows are never deleted'); END;
CREATE TRIGGER tr_candidate_no_delete BEFORE DELETE ON candidate BEGIN SELECT RAISE(ABORT, 'candidate rows are never deleted'); END;
CREATE TRIGGER tr_trail_no_delete BEFORE DELETE ON trail BEGIN SELECT RAISE(ABORT, 'trail rows are never deleted'); END;
CREATE TRIGGER tr_trail_change_no_delete BEFORE DELETE ON trail_change BEGIN SELECT RAISE(ABORT, 'trail_change rows are never deleted'); END;
CREATE TRIGGER tr_document_no_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'document rows are never deleted'); END;
CREATE TRIGGER tr_record_no_delete BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'record rows are never deleted'); END;
CREATE TRIGGER tr_decision_no_delete BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decision rows are never deleted'); END;
CREATE TRIGGER tr_numeral_no_delete BEFORE DELETE ON numeral BEGIN SELECT RAISE(ABORT, 'numeral rows are never deleted'); END;
CREATE TRIGGER tr_meta_no_delete BEFORE DELETE ON meta BEGIN SELECT RAISE(ABORT, 'meta rows are never deleted'); END;
COMMIT;

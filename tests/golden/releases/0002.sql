PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE meta (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY (name)
);
INSERT INTO "meta" VALUES('uid','01a200f3-a2dd-750b-bfad-cb35836d5051');
INSERT INTO "meta" VALUES('made_at','2026-11-22T01:51:36.669525+00:00');
INSERT INTO "meta" VALUES('made_by','0.1.0');
INSERT INTO "meta" VALUES('search_folding','4b6109b7addfa5e6b96804fe22ca22a9009a4d2c4825c1b8ec6fcaef7235e984');
CREATE TABLE named_view (
	actor VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	"view" TEXT NOT NULL, 
	CONSTRAINT pk_named_view PRIMARY KEY (actor, name)
);
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
INSERT INTO "source" VALUES(1,'01a200f3-a302-7045-8571-dfa02e8dae59','云水县.txt','ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff','93639016e471e20c9ae61585a1163023ae75967c86e70afa9071022255736508','txt','utf-8','云水县2021年政府工作报告
地区生产总值突破500亿元、年均增长7.7%。城镇登记失业率控制在4.5%以内。新建50个智能工厂和500个数字化车间；三次产业结构调整为1.4:32.6:66。
5G基站建成1390个，第三十条，办公电话63330000。
','[]','[]','2026-11-22 01:51:36.705956');
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
INSERT INTO "trail" VALUES(1,'01a200f3-a301-791d-ae08-60cb54583b1c','2026-11-22 01:51:36.705956',0,0,'李审校','laptop-1','s-1','0.1.0','import','',NULL,3,'sha256','40aba5a230f82d82a564549ceb269980b5bcd6ebd70d7e7f9e70f038e508ad8d','b294320eeb165c4d8e877d8e2e9e8ede06b318d7274160c7470ab54a5e5122ce');
INSERT INTO "trail" VALUES(2,'01a200f3-a37e-7e92-9516-5fce0a801a0d','2026-11-22 01:51:36.830106',0,0,'李审校','laptop-1','s-1','0.1.0','confirm','',NULL,2,'sha256','b294320eeb165c4d8e877d8e2e9e8ede06b318d7274160c7470ab54a5e5122ce','5c5e418d838f5e3136c34e43804c654391bf398d14c45b932be6898d8af6c34a');
INSERT INTO "trail" VALUES(3,'01a200f3-a396-7c12-83b0-09cbd044898a','2026-11-22 01:51:36.854691',0,0,'李审校','laptop-1','s-1','0.1.0','correct','',NULL,2,'sha256','5c5e418d838f5e3136c34e43804c654391bf398d14c45b932be6898d8af6c34a','b808daf065edb8588818ed0967d8c93c71cf0e1654059d4de68bbb10f5a37fbc');
INSERT INTO "trail" VALUES(4,'01a200f3-a3a6-799c-8c72-3bd86600b82a','2026-11-22 01:51:36.870759',0,0,'李审校','laptop-1','s-1','0.1.0','reject','name',NULL,2,'sha256','b808daf065edb8588818ed0967d8c93c71cf0e1654059d4de68bbb10f5a37fbc','165d7e3f5db298821e30ff3489935134a0860f26dc87665e03430a38633a990d');
INSERT INTO "trail" VALUES(5,'01a200f3-a3b7-7cb3-914a-d227826a9451','2026-11-22 01:51:36.887130',0,0,'李审校','laptop-1','s-1','0.1.0','flag','',NULL,1,'sha256','165d7e3f5db298821e30ff3489935134a0860f26dc87665e03430a38633a990d','82c06fb3b6cfda7d5b19a08779207029e2d5f8f428a1aa925b97e939e0f2600a');
INSERT INTO "trail" VALUES(6,'01a200f3-a3c5-766a-87ea-a651124c4739','2026-11-22 01:51:36.901969',0,0,'李审校','laptop-1','s-1','0.1.0','add','',NULL,3,'sha256','82c06fb3b6cfda7d5b19a08779207029e2d5f8f428a1aa925b97e939e0f2600a','4859651bad6fee3201214b67d8c9c5713b3fe8903593923591ae6ce4be507006');
INSERT INTO "trail" VALUES(7,'01a200f3-a3ea-79f7-8afa-10cad75faa02','2026-11-22 01:51:36.938075',0,0,'李审校','laptop-1','s-1','0.1.0','set_aside','',NULL,1,'sha256','4859651bad6fee3201214b67d8c9c5713b3fe8903593923591ae6ce4be507006','3d7f0a79b3763c98ade0167d515db5116228640cdc28a98bc6a15b9dafc497ef');
INSERT INTO "trail" VALUES(8,'01a200f3-a429-744f-8e46-7936f893ba33','2026-11-22 01:51:37.001723',0,0,'李审校','laptop-1','s-1','0.1.0','undo','',7,1,'sha256','3d7f0a79b3763c98ade0167d515db5116228640cdc28a98bc6a15b9dafc497ef','b034deec19b1939080f0c7efd5b98d88b56348afbac293ea4148f1f98e6c987d');
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
INSERT INTO "document" VALUES(1,'01a200f3-a357-7421-bfb8-ebab89fa0151',1,1,0,128,'2021年政府工作报告','云水县','500199','["重庆市"]','云水县人民政府','work_report',2021,NULL,NULL,'2021-01-20');
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
INSERT INTO "trail_change" VALUES(1,0,'source','01a200f3-a302-7045-8571-dfa02e8dae59',NULL,'{"encoding":"utf-8","file_sha256":"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff","format":"txt","imported_at":"2026-11-22T01:51:36.705956Z","name":"云水县.txt","pages":"[]","tables":"[]","text_sha256":"93639016e471e20c9ae61585a1163023ae75967c86e70afa9071022255736508"}');
INSERT INTO "trail_change" VALUES(1,1,'document','01a200f3-a357-7421-bfb8-ebab89fa0151',NULL,'{"date":"2021-01-20","end":128,"issuer":"云水县人民政府","kind":"work_report","period":null,"region":["云水县","500199",["重庆市"]],"source":"01a200f3-a302-7045-8571-dfa02e8dae59","start":0,"title":"2021年政府工作报告","year":2021}');
INSERT INTO "trail_change" VALUES(1,2,'run','01a200f3-a36b-75ef-9bd2-f8326c5c38b5',NULL,'{"at":"2026-11-22T01:51:36.705956Z","candidates_sha256":"04564c9b7f6ea88b8cacaeb87df2c2524e0344dc78970d463f7eb3983228e9a4","document":"01a200f3-a357-7421-bfb8-ebab89fa0151","n_candidates":5,"n_numerals":9,"numerals_sha256":"79ccb51feb13ed8c995a866802e8d116187ab86b9844e6c7b029b125472feccc","program":"0.1.0","resources_sha256":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"}');
INSERT INTO "trail_change" VALUES(2,0,'record','01a200f3-a35d-74af-90b6-96ea7cb8e63e','{"decided_at":null,"decided_by":"","state":"pending"}','{"decided_at":"2026-11-22T01:51:36.830106Z","decided_by":"李审校","state":"confirmed"}');
INSERT INTO "trail_change" VALUES(2,1,'decision','01a200f3-a38b-7894-b742-d0613a2601d0',NULL,'{"action":"confirm","actor":"李审校","at":"2026-11-22T01:51:36.830106Z","mention":{"comparator":"=","end":28,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":23,"status":"actual","unit":"亿元","value":"500","value_text":"500亿元","year":null},"reason":"","record":"01a200f3-a35d-74af-90b6-96ea7cb8e63e","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(3,0,'record','01a200f3-a35e-7153-8287-4cb26d0db0e6','{"decided_at":null,"decided_by":"","state":"pending","year":null}','{"decided_at":"2026-11-22T01:51:36.854691Z","decided_by":"李审校","state":"corrected","year":2020}');
INSERT INTO "trail_change" VALUES(3,1,'decision','01a200f3-a39d-7c07-8ef6-345b722fe8b7',NULL,'{"action":"correct","actor":"李审校","at":"2026-11-22T01:51:36.854691Z","mention":{"comparator":"=","end":37,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":33,"status":"actual","unit":"%","value":"7.7","value_text":"7.7%","year":2020},"reason":"","record":"01a200f3-a35e-7153-8287-4cb26d0db0e6","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(4,0,'record','01a200f3-a35f-71df-a14f-e55b4840399f','{"decided_at":null,"decided_by":"","reason":"","state":"pending"}','{"decided_at":"2026-11-22T01:51:36.870759Z","decided_by":"李审校","reason":"name","state":"rejected"}');
INSERT INTO "trail_change" VALUES(4,1,'decision','01a200f3-a3a8-72c2-969c-bf854835d70c',NULL,'{"action":"reject","actor":"李审校","at":"2026-11-22T01:51:36.870759Z","mention":{"comparator":"=","end":52,"indicator":"城镇登记失业率","kind":"indicator","measure":"level","scope":"","start":48,"status":"actual","unit":"%","value":"4.5","value_text":"4.5%","year":null},"reason":"name","record":"01a200f3-a35f-71df-a14f-e55b4840399f","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(5,0,'record','01a200f3-a360-7e7e-be36-9fecfda6246a','{"is_flagged":false}','{"is_flagged":true}');
INSERT INTO "trail_change" VALUES(6,0,'record','01a200f3-a3c9-767e-be34-d2e6455f643c',NULL,'{"catalogue_id":"gdp","comment":"","comparator":"=","confidence":1.0,"decided_at":"2026-11-22T01:51:36.901969Z","decided_by":"李审校","document":"01a200f3-a357-7421-bfb8-ebab89fa0151","end":108,"indicator":"指标","is_flagged":false,"kind":"indicator","measure":"level","reason":"","rule":"added","scope":"","start":103,"state":"added","status":"actual","unit":"","value":"1","value_text":"1390个","year":null}');
INSERT INTO "trail_change" VALUES(6,1,'candidate','01a200f3-a3c9-767e-be34-d2e6455f643c',NULL,'{"alternatives":"[[\"value\",{\"value\":\"5.0\"},0.25],[\"value\",{\"parts\":[\"1.5\",\"2\"]},0.125],[\"year\",{\"years\":[2016,2020]},0.5],[\"measure\",\"growth\",0.25],[\"unit\",\"万元\",0.0625],[\"year\",null,0.0625]]","catalogue_id":"gdp","confidence":0.9,"evidence":"[[\"indicator\",\"subject.before\",[15,21],\"主语\"],[\"year\",\"year.document\",null,\"\"]]","mention":"{\"comparator\":\"=\",\"end\":28,\"indicator\":\"地区生产总值\",\"kind\":\"indicator\",\"measure\":\"level\",\"scope\":\"\",\"start\":23,\"status\":\"actual\",\"unit\":\"亿元\",\"value\":\"500\",\"value_text\":\"500亿元\",\"year\":null}","rule":"value.plain"}');
INSERT INTO "trail_change" VALUES(6,2,'decision','01a200f3-a3cc-788d-bb98-1d4dbdb16779',NULL,'{"action":"add","actor":"李审校","at":"2026-11-22T01:51:36.901969Z","mention":{"comparator":"=","end":108,"indicator":"指标","kind":"indicator","measure":"level","scope":"","start":103,"status":"actual","unit":"","value":"1","value_text":"1390个","year":null},"reason":"","record":"01a200f3-a3c9-767e-be34-d2e6455f643c","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(7,0,'numeral','01a200f3-a368-7ae7-8784-94b7deedeeb6','{"reviewed_kind":null,"set_aside_by":""}','{"reviewed_kind":"other","set_aside_by":"李审校"}');
INSERT INTO "trail_change" VALUES(8,0,'numeral','01a200f3-a368-7ae7-8784-94b7deedeeb6','{"reviewed_kind":"other","set_aside_by":"李审校"}','{"reviewed_kind":null,"set_aside_by":""}');
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
INSERT INTO "numeral" VALUES(1,'01a200f3-a362-7570-b1b0-4015796f79ad',1,1,3,7,'date','date.year',NULL,'',0);
INSERT INTO "numeral" VALUES(2,'01a200f3-a363-79fb-b755-b2a57cfe0a21',1,1,23,26,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(3,'01a200f3-a364-7fb4-9ea4-7a4fc0e141b7',1,1,33,36,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(4,'01a200f3-a365-748c-a95d-7a5aa48e7e9d',1,1,48,51,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(5,'01a200f3-a366-74d3-95f5-a31c469130df',1,1,57,59,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(6,'01a200f3-a367-7e9b-a0e0-e604e7c88426',1,1,65,68,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(7,'01a200f3-a368-7ae7-8784-94b7deedeeb6',1,3,84,95,'open','',NULL,'',1);
INSERT INTO "numeral" VALUES(8,'01a200f3-a369-7185-bd54-1147d21483d4',1,1,103,107,'open','',NULL,'',0);
INSERT INTO "numeral" VALUES(9,'01a200f3-a36a-79d0-bdce-fcd776b23980',1,1,110,112,'list','list.article',NULL,'',0);
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
INSERT INTO "record" VALUES(1,'01a200f3-a35d-74af-90b6-96ea7cb8e63e',1,2,'confirmed',23,28,'500亿元','地区生产总值','500',500.0,'亿元','=','level','actual',NULL,NULL,'indicator','',0.9,'value.plain','gdp',NULL,'',0,'','','李审校','2026-11-22 01:51:36.830106');
INSERT INTO "record" VALUES(2,'01a200f3-a35e-7153-8287-4cb26d0db0e6',1,2,'corrected',33,37,'7.7%','地区生产总值','7.7',7.7,'%','=','level','actual',NULL,2020,'indicator','',0.775,'value.plain','gdp',NULL,'',0,'','','李审校','2026-11-22 01:51:36.854691');
INSERT INTO "record" VALUES(3,'01a200f3-a35f-71df-a14f-e55b4840399f',1,2,'rejected',48,52,'4.5%','城镇登记失业率','4.5',4.5,'%','=','level','actual',NULL,NULL,'indicator','',0.65,'value.plain','gdp',NULL,'',0,'','name','李审校','2026-11-22 01:51:36.870759');
INSERT INTO "record" VALUES(4,'01a200f3-a360-7e7e-be36-9fecfda6246a',1,2,'pending',57,60,'50个','智能工厂','50',50.0,'个','=','level','actual',NULL,NULL,'indicator','',0.525,'value.plain','gdp',NULL,'',1,'','','',NULL);
INSERT INTO "record" VALUES(5,'01a200f3-a361-725e-96d9-3c912c840f85',1,1,'pending',65,69,'500个','数字化车间','500',500.0,'个','=','level','actual',NULL,NULL,'indicator','',0.4,'value.plain','gdp',NULL,'',0,'','','',NULL);
INSERT INTO "record" VALUES(6,'01a200f3-a3c9-767e-be34-d2e6455f643c',1,1,'added',103,108,'1390个','指标','1',1.0,'','=','level','actual',NULL,NULL,'indicator','',1.0,'added','gdp',NULL,'',0,'','','李审校','2026-11-22 01:51:36.901969');
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
INSERT INTO "run" VALUES(1,'01a200f3-a36b-75ef-9bd2-f8326c5c38b5',1,'0.1.0','eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee','2026-11-22 01:51:36.705956',5,9,'04564c9b7f6ea88b8cacaeb87df2c2524e0344dc78970d463f7eb3983228e9a4','79ccb51feb13ed8c995a866802e8d116187ab86b9844e6c7b029b125472feccc');
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
	withdrawn_by VARCHAR, 
	CONSTRAINT pk_decision PRIMARY KEY (id), 
	CONSTRAINT fk_decision_entry_id FOREIGN KEY(entry_id) REFERENCES trail (id), 
	CONSTRAINT fk_decision_record_id FOREIGN KEY(record_id) REFERENCES record (id), 
	CONSTRAINT uq_decision_uid UNIQUE (uid), 
	CONSTRAINT ck_decision_action CHECK (action IN ('confirm', 'correct', 'reject', 'add'))
);
INSERT INTO "decision" VALUES(1,'01a200f3-a38b-7894-b742-d0613a2601d0',1,'李审校','confirm','{"comparator":"=","end":28,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":23,"status":"actual","unit":"亿元","value":"500","value_text":"500亿元","year":null}','','2026-11-22 01:51:36.830106',2,NULL);
INSERT INTO "decision" VALUES(2,'01a200f3-a39d-7c07-8ef6-345b722fe8b7',2,'李审校','correct','{"comparator":"=","end":37,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":33,"status":"actual","unit":"%","value":"7.7","value_text":"7.7%","year":2020}','','2026-11-22 01:51:36.854691',3,NULL);
INSERT INTO "decision" VALUES(3,'01a200f3-a3a8-72c2-969c-bf854835d70c',3,'李审校','reject','{"comparator":"=","end":52,"indicator":"城镇登记失业率","kind":"indicator","measure":"level","scope":"","start":48,"status":"actual","unit":"%","value":"4.5","value_text":"4.5%","year":null}','name','2026-11-22 01:51:36.870759',4,NULL);
INSERT INTO "decision" VALUES(4,'01a200f3-a3cc-788d-bb98-1d4dbdb16779',6,'李审校','add','{"comparator":"=","end":108,"indicator":"指标","kind":"indicator","measure":"level","scope":"","start":103,"status":"actual","unit":"","value":"1","value_text":"1390个","year":null}','','2026-11-22 01:51:36.901969',6,NULL);
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
INSERT INTO "passage" VALUES(1,1,0,127,125,'云水县2021年政府工作报告地区生产总值突破500亿元、年均增长7.7%。城镇登记失业率控制在4.5%以内。新建50个智能工厂和500个数字化车间;三次产业结构调整为1.4:32.6:66。5g基站建成1390个,第三十条,办公电话63330000。','[[14,95],[1,2]]');
CREATE VIRTUAL TABLE passage_gram USING fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
DELETE FROM "passage_gram_data";
INSERT INTO "passage_gram_data" VALUES(1,X'017D');
INSERT INTO "passage_gram_data" VALUES(10,X'000000010101010001010101');
INSERT INTO "passage_gram_data" VALUES(137438953473,X'000003260730E38081E5B9B401030482E59F8E010403E696B0010403EE808001050284B5010106E4B889E58D81010403E6ACA10103049AE78E87010502BB93010304AAE695B001050299BA010403EE84AC010304BAEE84B1010205BA91E6B0B4010304A7E4B89A010403E680BB010304BFE58583010205BBA5E58685010205BD9CE68AA5010106E580BCE7AA810102058583E38081010304ACE794B50102058685E3808201020588B6E59CA80102058A9EE585AC0102058C96E8BDA6010304BAE7949F0102058D81E69DA10102058E82E5928C010304BFEE84B2010205918AE59CB0010205928CEE84B50102059CA8EE84B4010304B0E58CBA0102059D87E5A29E0102059F8EE99587010304BAE7AB99010205A29EE995BF010205A4B1E4B89A010205AD97E58C96010205B7A5E4BD9C010403E58E82010205B9B4E59D87010403E694BF010205BA9CE5B7A5010205BBBAE68890010403EE84B5010106E680BBE580BC0102058890EE84B10102058AA5E5918A0102058EA7E588B601020594BFE5BA9C01020595B0E5AD97010304B4E4B8BA01020596B0E5BBBA01020599BAE883BD0102059DA1EE84AC0102059E84E8B083010205ACA1E4BAA7010205B0B4E58EBF010106E78E87E68EA7010205949FE4BAA7010304B5E8AF9D01020599BBE8AEB0010205A0B4EE84B5010205AA81E7A0B4010205AB99E5BBBA010205ACACE4B889010205BB93E69E84010106E883BDE5B7A5010205AEB0E5A4B1010205AF9DEE84B6010205B083E695B4010205BDA6E997B4010106E99587E799BB010304BFEE84B701020597B4EE84BB010106EE84A5E38082010403E4BBA5010304ACE58A9E010403E7ACAC010304AEEE84B4010601B5010601B6010601B7010304B0E38082010403E4B8AA010502BABF010403EE84B0010601B2010304B1E5B9B4010403EE84AE010601B3010304B2EE84AE010601B0010601B1010304B3EE84B0010601B2010601B3010601B9010304B4EE84AE010601BA010304B5EE84A5010601B001050285A7010304B6E38082010403EE84B3010601B6010601BA010304B7EE84A5010601AE010304B9EE84B0010304BAEE84B3010601B6010304BBE4B88901020585A7E59FBA010409070606050906070507050607080706070808090807080808080708080708080807080807080808080608060808060908080808080708080808080809080708080808080809080808080907080906070607040404070605060407060407040407040404070407040507060404070407070407');
DELETE FROM "passage_gram_idx";
INSERT INTO "passage_gram_idx" VALUES(1,X'',2);
DELETE FROM "passage_gram_config";
INSERT INTO "passage_gram_config" VALUES('hashsize',16777216);
INSERT INTO "passage_gram_config" VALUES('version',4);
CREATE INDEX ix_trail_actor_id ON trail (actor, id);
CREATE INDEX ix_trail_undoes_id ON trail (undoes_id);
CREATE INDEX ix_document_source_id ON document (source_id);
CREATE INDEX ix_trail_change_object_uid ON trail_change (object_uid);
CREATE INDEX ix_numeral_document_id_is_open ON numeral (document_id, is_open);
CREATE INDEX ix_numeral_document_id_start_end ON numeral (document_id, start, "end");
CREATE INDEX ix_record_comparator ON record (comparator);
CREATE INDEX ix_record_confidence ON record (confidence);
CREATE INDEX ix_record_decided_at ON record (decided_at);
CREATE INDEX ix_record_decided_by ON record (decided_by);
CREATE INDEX ix_record_document_id_start_end ON record (document_id, start, "end");
CREATE INDEX ix_record_document_id_state ON record (document_id, state);
CREATE INDEX ix_record_indicator ON record (indicator);
CREATE INDEX ix_record_is_flagged ON record (is_flagged);
CREATE INDEX ix_record_kind ON record (kind);
CREATE INDEX ix_record_measure ON record (measure);
CREATE INDEX ix_record_rule ON record (rule);
CREATE INDEX ix_record_scope ON record (scope);
CREATE INDEX ix_record_state ON record (state);
CREATE INDEX ix_record_status ON record (status);
CREATE INDEX ix_record_unit ON record (unit);
CREATE INDEX ix_record_value_order ON record (value_order);
CREATE INDEX ix_record_year_last_year_first ON record (year_last, year_first);
CREATE INDEX ix_run_document_id ON run (document_id);
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
CREATE INDEX ix_passage_source_id ON passage (source_id);
COMMIT;

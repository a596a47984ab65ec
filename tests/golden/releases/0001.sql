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
	withdrawn_by VARCHAR, 
	CONSTRAINT pk_decision PRIMARY KEY (id), 
	CONSTRAINT fk_decision_entry_id FOREIGN KEY(entry_id) REFERENCES trail (id), 
	CONSTRAINT fk_decision_record_id FOREIGN KEY(record_id) REFERENCES record (id), 
	CONSTRAINT uq_decision_uid UNIQUE (uid), 
	CONSTRAINT ck_decision_action CHECK (action IN ('confirm', 'correct', 'reject', 'add'))
);
INSERT INTO "decision" VALUES(1,'01a20053-4581-7e98-a209-ea5f0764da57',1,'李审校','confirm','{"comparator":"=","end":28,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":23,"status":"actual","unit":"亿元","value":"500","value_text":"500亿元","year":null}','','2026-11-21 22:56:27.002421',2,NULL);
INSERT INTO "decision" VALUES(2,'01a20053-4594-7840-8f04-9d32501c44dd',2,'李审校','correct','{"comparator":"=","end":37,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":33,"status":"actual","unit":"%","value":"7.7","value_text":"7.7%","year":2020}','','2026-11-21 22:56:27.019258',3,NULL);
INSERT INTO "decision" VALUES(3,'01a20053-459e-7b93-a251-2681d245a383',3,'李审校','reject','{"comparator":"=","end":52,"indicator":"城镇登记失业率","kind":"indicator","measure":"level","scope":"","start":48,"status":"actual","unit":"%","value":"4.5","value_text":"4.5%","year":null}','name','2026-11-21 22:56:27.036567',4,NULL);
INSERT INTO "decision" VALUES(4,'01a20053-45b4-7332-9f85-544e0252187d',6,'李审校','add','{"comparator":"=","end":108,"indicator":"指标","kind":"indicator","measure":"level","scope":"","start":103,"status":"actual","unit":"","value":"1","value_text":"1390个","year":null}','','2026-11-21 22:56:27.052289',6,NULL);
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
INSERT INTO "document" VALUES(1,'01a20053-4562-7835-8b7e-f6a19b7d7881',1,1,0,128,'2021年政府工作报告','云水县','500199','["重庆市"]','云水县人民政府','work_report',2021,NULL,NULL,'2021-01-20');
CREATE TABLE meta (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY (name)
);
INSERT INTO "meta" VALUES('uid','01a20053-452a-7946-a450-6732b2b4bc9c');
INSERT INTO "meta" VALUES('made_at','2026-11-21T22:56:26.922137+00:00');
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
INSERT INTO "numeral" VALUES(1,'01a20053-4569-7d4f-906f-b117ec39b8e2',1,1,3,7,'date','date.year',NULL,'',0);
INSERT INTO "numeral" VALUES(2,'01a20053-456a-707b-bdef-a4158ec629f7',1,1,23,26,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(3,'01a20053-456b-7603-9d39-4d4ea78054b6',1,1,33,36,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(4,'01a20053-456c-761e-ab85-749eeab721de',1,1,48,51,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(5,'01a20053-456d-75de-826b-5d91c7871c37',1,1,57,59,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(6,'01a20053-456e-77da-b68c-83da313bb377',1,1,65,68,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(7,'01a20053-456f-7527-ba34-7ec46e471acf',1,3,84,95,'open','',NULL,'',1);
INSERT INTO "numeral" VALUES(8,'01a20053-4570-7d32-9e81-7d71b73d4747',1,1,103,107,'open','',NULL,'',0);
INSERT INTO "numeral" VALUES(9,'01a20053-4571-7337-abd6-231eac37875a',1,1,110,112,'list','list.article',NULL,'',0);
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
INSERT INTO "record" VALUES(1,'01a20053-4564-7dce-8fb1-6aa3d63b5ba8',1,2,'confirmed',23,28,'500亿元','地区生产总值','500',500.0,'亿元','=','level','actual',NULL,NULL,'indicator','',0.9,'value.plain','gdp',NULL,'',0,'','','李审校','2026-11-21 22:56:27.002421');
INSERT INTO "record" VALUES(2,'01a20053-4565-7c71-b673-b5199a0f4f82',1,2,'corrected',33,37,'7.7%','地区生产总值','7.7',7.7,'%','=','level','actual',NULL,2020,'indicator','',0.775,'value.plain','gdp',NULL,'',0,'','','李审校','2026-11-21 22:56:27.019258');
INSERT INTO "record" VALUES(3,'01a20053-4566-7eb2-b982-726d99968f41',1,2,'rejected',48,52,'4.5%','城镇登记失业率','4.5',4.5,'%','=','level','actual',NULL,NULL,'indicator','',0.65,'value.plain','gdp',NULL,'',0,'','name','李审校','2026-11-21 22:56:27.036567');
INSERT INTO "record" VALUES(4,'01a20053-4567-742b-a2b3-66937da038b0',1,2,'pending',57,60,'50个','智能工厂','50',50.0,'个','=','level','actual',NULL,NULL,'indicator','',0.525,'value.plain','gdp',NULL,'',1,'','','',NULL);
INSERT INTO "record" VALUES(5,'01a20053-4568-7d20-b594-b061a395e5e1',1,1,'pending',65,69,'500个','数字化车间','500',500.0,'个','=','level','actual',NULL,NULL,'indicator','',0.4,'value.plain','gdp',NULL,'',0,'','','',NULL);
INSERT INTO "record" VALUES(6,'01a20053-45b0-7acc-ae4d-11341ab516d6',1,1,'added',103,108,'1390个','指标','1',1.0,'','=','level','actual',NULL,NULL,'indicator','',1.0,'added','gdp',NULL,'',0,'','','李审校','2026-11-21 22:56:27.052289');
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
INSERT INTO "run" VALUES(1,'01a20053-4572-7292-b8d4-6d4d348f34b3',1,'0.1.0','eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee','2026-11-21 22:56:26.936238',5,9,'d8cb6ff8d66bdd6f8a8d43d786bd66252580ab09ebcb22b8a86116d4ff663a3b','02af61e91d46a96fb3acbd115d13e0602c406387e4435bac95014f2205a28b6e');
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
INSERT INTO "source" VALUES(1,'01a20053-4539-7d7f-be68-e0fe0e233035','云水县.txt','ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff','93639016e471e20c9ae61585a1163023ae75967c86e70afa9071022255736508','txt','utf-8','云水县2021年政府工作报告
地区生产总值突破500亿元、年均增长7.7%。城镇登记失业率控制在4.5%以内。新建50个智能工厂和500个数字化车间；三次产业结构调整为1.4:32.6:66。
5G基站建成1390个，第三十条，办公电话63330000。
','[]','[]','2026-11-21 22:56:26.936238');
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
INSERT INTO "trail" VALUES(1,'01a20053-4538-7c04-b174-7e17366e42b5','2026-11-21 22:56:26.936238',0,0,'李审校','laptop-1','s-1','0.1.0','import','',NULL,3,'sha256','85e9ee4fc77bf8445b4a03569f902867743b62dd98bf65651ac33ab2b1251450','bded2d8c2891bf9bc75e5a4876313ed94ee67ea031fd4bd9865cd1bc25f24353');
INSERT INTO "trail" VALUES(2,'01a20053-457a-73da-87aa-5d25ee3ba245','2026-11-21 22:56:27.002421',0,0,'李审校','laptop-1','s-1','0.1.0','confirm','',NULL,2,'sha256','bded2d8c2891bf9bc75e5a4876313ed94ee67ea031fd4bd9865cd1bc25f24353','4c51096dc7767d1fb1d463d27ba5f06f9b1d807a7c5b17b5fa24941b56d8e6c5');
INSERT INTO "trail" VALUES(3,'01a20053-458b-7039-9968-5bb8bee750ca','2026-11-21 22:56:27.019258',0,0,'李审校','laptop-1','s-1','0.1.0','correct','',NULL,2,'sha256','4c51096dc7767d1fb1d463d27ba5f06f9b1d807a7c5b17b5fa24941b56d8e6c5','b9780833674b493fe40960ee8db66ccba8f8996b2651aca190e778f5fc4af7a5');
INSERT INTO "trail" VALUES(4,'01a20053-459c-7a91-bdeb-2c74adcb72d2','2026-11-21 22:56:27.036567',0,0,'李审校','laptop-1','s-1','0.1.0','reject','name',NULL,2,'sha256','b9780833674b493fe40960ee8db66ccba8f8996b2651aca190e778f5fc4af7a5','6558bdbeb200a56faac3ba78074bbf992f2c9d3845af043f2fbe71fd5ae40547');
INSERT INTO "trail" VALUES(5,'01a20053-45a4-7d58-808c-eaa17f3fa49a','2026-11-21 22:56:27.044591',0,0,'李审校','laptop-1','s-1','0.1.0','flag','',NULL,1,'sha256','6558bdbeb200a56faac3ba78074bbf992f2c9d3845af043f2fbe71fd5ae40547','bf0a371bc07b2bf72fb0e60ed945d0f1cff162397898fac7dae288e68982d5d4');
INSERT INTO "trail" VALUES(6,'01a20053-45ac-7801-8d16-d7bbd3689030','2026-11-21 22:56:27.052289',0,0,'李审校','laptop-1','s-1','0.1.0','add','',NULL,3,'sha256','bf0a371bc07b2bf72fb0e60ed945d0f1cff162397898fac7dae288e68982d5d4','d1df56e98f13ee4acff74ecb012a579e845a409af5edfa1db3e2e8ef2c6f6930');
INSERT INTO "trail" VALUES(7,'01a20053-45c7-7309-853e-753abe3dde4f','2026-11-21 22:56:27.079546',0,0,'李审校','laptop-1','s-1','0.1.0','set_aside','',NULL,1,'sha256','d1df56e98f13ee4acff74ecb012a579e845a409af5edfa1db3e2e8ef2c6f6930','10acafdb78e7a4c9c8cd4395db13a3af065aa13dbf53e811d5628b7d6e885923');
INSERT INTO "trail" VALUES(8,'01a20053-45e2-7250-9ee4-0814d2d14c1e','2026-11-21 22:56:27.106434',0,0,'李审校','laptop-1','s-1','0.1.0','undo','',7,1,'sha256','10acafdb78e7a4c9c8cd4395db13a3af065aa13dbf53e811d5628b7d6e885923','795f244149bae5e994b9f0999e6b832aa68e260038bea41667b929ad3ced9d8c');
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
INSERT INTO "trail_change" VALUES(1,0,'source','01a20053-4539-7d7f-be68-e0fe0e233035',NULL,'{"encoding":"utf-8","file_sha256":"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff","format":"txt","imported_at":"2026-11-21T22:56:26.936238Z","name":"云水县.txt","pages":"[]","tables":"[]","text_sha256":"93639016e471e20c9ae61585a1163023ae75967c86e70afa9071022255736508"}');
INSERT INTO "trail_change" VALUES(1,1,'document','01a20053-4562-7835-8b7e-f6a19b7d7881',NULL,'{"date":"2021-01-20","end":128,"issuer":"云水县人民政府","kind":"work_report","period":null,"region":["云水县","500199",["重庆市"]],"source":"01a20053-4539-7d7f-be68-e0fe0e233035","start":0,"title":"2021年政府工作报告","year":2021}');
INSERT INTO "trail_change" VALUES(1,2,'run','01a20053-4572-7292-b8d4-6d4d348f34b3',NULL,'{"at":"2026-11-21T22:56:26.936238Z","candidates_sha256":"d8cb6ff8d66bdd6f8a8d43d786bd66252580ab09ebcb22b8a86116d4ff663a3b","document":"01a20053-4562-7835-8b7e-f6a19b7d7881","n_candidates":5,"n_numerals":9,"numerals_sha256":"02af61e91d46a96fb3acbd115d13e0602c406387e4435bac95014f2205a28b6e","program":"0.1.0","resources_sha256":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"}');
INSERT INTO "trail_change" VALUES(2,0,'record','01a20053-4564-7dce-8fb1-6aa3d63b5ba8','{"decided_at":null,"decided_by":"","state":"pending"}','{"decided_at":"2026-11-21T22:56:27.002421Z","decided_by":"李审校","state":"confirmed"}');
INSERT INTO "trail_change" VALUES(2,1,'decision','01a20053-4581-7e98-a209-ea5f0764da57',NULL,'{"action":"confirm","actor":"李审校","at":"2026-11-21T22:56:27.002421Z","mention":{"comparator":"=","end":28,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":23,"status":"actual","unit":"亿元","value":"500","value_text":"500亿元","year":null},"reason":"","record":"01a20053-4564-7dce-8fb1-6aa3d63b5ba8","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(3,0,'record','01a20053-4565-7c71-b673-b5199a0f4f82','{"decided_at":null,"decided_by":"","state":"pending","year":null}','{"decided_at":"2026-11-21T22:56:27.019258Z","decided_by":"李审校","state":"corrected","year":2020}');
INSERT INTO "trail_change" VALUES(3,1,'decision','01a20053-4594-7840-8f04-9d32501c44dd',NULL,'{"action":"correct","actor":"李审校","at":"2026-11-21T22:56:27.019258Z","mention":{"comparator":"=","end":37,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":33,"status":"actual","unit":"%","value":"7.7","value_text":"7.7%","year":2020},"reason":"","record":"01a20053-4565-7c71-b673-b5199a0f4f82","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(4,0,'record','01a20053-4566-7eb2-b982-726d99968f41','{"decided_at":null,"decided_by":"","reason":"","state":"pending"}','{"decided_at":"2026-11-21T22:56:27.036567Z","decided_by":"李审校","reason":"name","state":"rejected"}');
INSERT INTO "trail_change" VALUES(4,1,'decision','01a20053-459e-7b93-a251-2681d245a383',NULL,'{"action":"reject","actor":"李审校","at":"2026-11-21T22:56:27.036567Z","mention":{"comparator":"=","end":52,"indicator":"城镇登记失业率","kind":"indicator","measure":"level","scope":"","start":48,"status":"actual","unit":"%","value":"4.5","value_text":"4.5%","year":null},"reason":"name","record":"01a20053-4566-7eb2-b982-726d99968f41","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(5,0,'record','01a20053-4567-742b-a2b3-66937da038b0','{"is_flagged":false}','{"is_flagged":true}');
INSERT INTO "trail_change" VALUES(6,0,'record','01a20053-45b0-7acc-ae4d-11341ab516d6',NULL,'{"catalogue_id":"gdp","comment":"","comparator":"=","confidence":1.0,"decided_at":"2026-11-21T22:56:27.052289Z","decided_by":"李审校","document":"01a20053-4562-7835-8b7e-f6a19b7d7881","end":108,"indicator":"指标","is_flagged":false,"kind":"indicator","measure":"level","reason":"","rule":"added","scope":"","start":103,"state":"added","status":"actual","unit":"","value":"1","value_text":"1390个","year":null}');
INSERT INTO "trail_change" VALUES(6,1,'candidate','01a20053-45b0-7acc-ae4d-11341ab516d6',NULL,'{"alternatives":"[[\"value\",{\"value\":\"5.0\"},0.25],[\"value\",{\"parts\":[\"1.5\",\"2\"]},0.125],[\"year\",{\"years\":[2016,2020]},0.5],[\"measure\",\"growth\",0.25],[\"unit\",\"万元\",0.0625],[\"year\",null,0.0625]]","catalogue_id":"gdp","confidence":0.9,"evidence":"[[\"indicator\",\"subject.before\",[15,21],\"主语\"],[\"year\",\"year.document\",null,\"\"]]","mention":"{\"comparator\":\"=\",\"end\":28,\"indicator\":\"地区生产总值\",\"kind\":\"indicator\",\"measure\":\"level\",\"scope\":\"\",\"start\":23,\"status\":\"actual\",\"unit\":\"亿元\",\"value\":\"500\",\"value_text\":\"500亿元\",\"year\":null}","rule":"value.plain"}');
INSERT INTO "trail_change" VALUES(6,2,'decision','01a20053-45b4-7332-9f85-544e0252187d',NULL,'{"action":"add","actor":"李审校","at":"2026-11-21T22:56:27.052289Z","mention":{"comparator":"=","end":108,"indicator":"指标","kind":"indicator","measure":"level","scope":"","start":103,"status":"actual","unit":"","value":"1","value_text":"1390个","year":null},"reason":"","record":"01a20053-45b0-7acc-ae4d-11341ab516d6","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(7,0,'numeral','01a20053-456f-7527-ba34-7ec46e471acf','{"reviewed_kind":null,"set_aside_by":""}','{"reviewed_kind":"other","set_aside_by":"李审校"}');
INSERT INTO "trail_change" VALUES(8,0,'numeral','01a20053-456f-7527-ba34-7ec46e471acf','{"reviewed_kind":"other","set_aside_by":"李审校"}','{"reviewed_kind":null,"set_aside_by":""}');
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

PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE meta (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY (name)
);
INSERT INTO "meta" VALUES('uid','01a200f4-4a10-7a23-bc96-052e83ec345b');
INSERT INTO "meta" VALUES('made_at','2026-11-22T01:52:19.472879+00:00');
INSERT INTO "meta" VALUES('made_by','0.1.0');
INSERT INTO "meta" VALUES('search_folding','7017b9017f0fa327edfce72f7a5aa808f7ae9b5d341b1fd25924ebe538d3cddd');
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
INSERT INTO "source" VALUES(1,'01a200f4-4a62-751a-a414-a003fd1340e2','云水县.txt','ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff','93639016e471e20c9ae61585a1163023ae75967c86e70afa9071022255736508','txt','utf-8','云水县2021年政府工作报告
地区生产总值突破500亿元、年均增长7.7%。城镇登记失业率控制在4.5%以内。新建50个智能工厂和500个数字化车间；三次产业结构调整为1.4:32.6:66。
5G基站建成1390个，第三十条，办公电话63330000。
','[]','[]','2026-11-22 01:52:19.553291');
INSERT INTO "source" VALUES(2,'01a200f4-4d2b-79b8-8096-8da79d9d26a2','云水县.txt','480fd48c9749722e9b88f0330266f32114e1c9963c833fbe326a01f017813f0c','480fd48c9749722e9b88f0330266f32114e1c9963c833fbe326a01f017813f0c','txt','utf-8','云水县2021年政府工作报告
地区生产总值突破500亿元、年均增长7.7%。城镇登记失业率控制在4.5%以内。新建50个智能工厂和500个数字化车间；三次产业结构调整为1.4:32.6:66。
5G基站建成1390个，第三十条，办公电话63330000。
附','[]','[]','2026-11-22 01:52:20.266039');
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
INSERT INTO "trail" VALUES(1,'01a200f4-4a61-7c85-acb2-c86f1fec1574','2026-11-22 01:52:19.553291',0,0,'李审校','laptop-1','s-1','0.1.0','import','',NULL,3,'sha256','ab6e45f62f8e9607536637140f3a5501882931be27699360547a1c72dd3efcce','21d06234ac36d79f97ad9002da41d119c8852b3ced6b312cc696ce5c6faefa07');
INSERT INTO "trail" VALUES(2,'01a200f4-4b6e-71da-98e4-9a31122c13b0','2026-11-22 01:52:19.822863',0,0,'李审校','laptop-1','s-1','0.1.0','confirm','',NULL,2,'sha256','21d06234ac36d79f97ad9002da41d119c8852b3ced6b312cc696ce5c6faefa07','6ed5a85d8ea8cc3ea91919f352ede50e00305782c49a90f802b5a7f86f83ae8d');
INSERT INTO "trail" VALUES(3,'01a200f4-4b9b-7fb5-8fb2-05dd3b37c3f3','2026-11-22 01:52:19.867113',0,0,'李审校','laptop-1','s-1','0.1.0','correct','',NULL,2,'sha256','6ed5a85d8ea8cc3ea91919f352ede50e00305782c49a90f802b5a7f86f83ae8d','5244f3dc46aebc746bc28a75e45826d18cf568ae715b2ed9c35c5402da5c9d9e');
INSERT INTO "trail" VALUES(4,'01a200f4-4bc7-7d66-a5a1-3a65e871c178','2026-11-22 01:52:19.911649',0,0,'李审校','laptop-1','s-1','0.1.0','reject','name',NULL,2,'sha256','5244f3dc46aebc746bc28a75e45826d18cf568ae715b2ed9c35c5402da5c9d9e','f85667e2d81ad39b6fdbfe10835d55f2d70af29cbe8742a36f42c3cc7079ec79');
INSERT INTO "trail" VALUES(5,'01a200f4-4be2-716d-a91b-b676c540eeb9','2026-11-22 01:52:19.938760',0,0,'李审校','laptop-1','s-1','0.1.0','flag','',NULL,1,'sha256','f85667e2d81ad39b6fdbfe10835d55f2d70af29cbe8742a36f42c3cc7079ec79','40410d8303070ae433465a4f42063c3550d5086ef7f2c29644131065a134668a');
INSERT INTO "trail" VALUES(6,'01a200f4-4c03-728a-bb6e-283ec96eae4b','2026-11-22 01:52:19.971091',0,0,'李审校','laptop-1','s-1','0.1.0','add','',NULL,3,'sha256','40410d8303070ae433465a4f42063c3550d5086ef7f2c29644131065a134668a','e95e82a87621da20d65b42aa9afbaea5751eae52c59f9a69fc0d409808f7dd5a');
INSERT INTO "trail" VALUES(7,'01a200f4-4c4a-78bd-901e-f0de97874dae','2026-11-22 01:52:20.042806',0,0,'李审校','laptop-1','s-1','0.1.0','set_aside','',NULL,1,'sha256','e95e82a87621da20d65b42aa9afbaea5751eae52c59f9a69fc0d409808f7dd5a','417a52cbbe27a14f95f62185956871e57100c2132cd02beff3b6d7dea99023a6');
INSERT INTO "trail" VALUES(8,'01a200f4-4c94-7b35-8445-5b29b51ad9fa','2026-11-22 01:52:20.116370',0,0,'李审校','laptop-1','s-1','0.1.0','undo','',7,1,'sha256','417a52cbbe27a14f95f62185956871e57100c2132cd02beff3b6d7dea99023a6','0873d268dc730a68128311feb267ffc5804324194e6f9205153600747ef6b0c3');
INSERT INTO "trail" VALUES(9,'01a200f4-4d2a-7703-8e82-b6b96e6c3b6a','2026-11-22 01:52:20.266039',0,0,'李审校','laptop-1','s-1','0.1.0','import','',NULL,3,'sha256','0873d268dc730a68128311feb267ffc5804324194e6f9205153600747ef6b0c3','6731bf6c04944fc9f8212b750a302d5ae8c8947d5dbb0ceaad29f70ed8710e1f');
INSERT INTO "trail" VALUES(10,'01a200f4-4dc3-7202-9fbe-3d2ddc79f3fc','2026-11-22 01:52:20.419889',0,0,'李审校','laptop-1','s-1','0.1.0','start_accounts','',NULL,1,'sha256','6731bf6c04944fc9f8212b750a302d5ae8c8947d5dbb0ceaad29f70ed8710e1f','c2a4cca3a7c65a6055354ed6f83ba6ecce848bba3f4cb8ba58e9e2634d07d1bc');
INSERT INTO "trail" VALUES(11,'01a200f4-4de0-7433-8cde-8436c79c3e92','2026-11-22 01:52:20.448583',0,0,'王督导','vm','01a200f4-4ddd-7e3f-8fca-630b5d6eadd5','0.1.0','add_account','',NULL,1,'sha256','c2a4cca3a7c65a6055354ed6f83ba6ecce848bba3f4cb8ba58e9e2634d07d1bc','4fae412ed6e95c3cc59cb401ad2d7cf64928a3ae4e69bdff023c49824a7474b6');
INSERT INTO "trail" VALUES(12,'01a200f4-4dff-779c-adcc-c60e715c42ba','2026-11-22 01:52:20.479235',0,0,'王督导','vm','01a200f4-4ddd-7e3f-8fca-630b5d6eadd5','0.1.0','flag','',NULL,1,'sha256','4fae412ed6e95c3cc59cb401ad2d7cf64928a3ae4e69bdff023c49824a7474b6','d656a0b68ea4e1b7c85e3b890691d4159aab735dd59cfcd694e5e986457887e5');
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
INSERT INTO "document" VALUES(1,'01a200f4-4b05-7d2e-8eed-b9d2397d124d',1,1,0,128,'2021年政府工作报告','云水县','500199','["重庆市"]','云水县人民政府','work_report',2021,NULL,NULL,'2021-01-20');
INSERT INTO "document" VALUES(2,'01a200f4-4d39-76b2-b4cf-d7a6ab0c68ac',2,1,0,129,'2021年政府工作报告','云水县','500199','["重庆市"]','云水县人民政府','work_report',2021,NULL,NULL,'2021-01-20');
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
INSERT INTO "trail_change" VALUES(1,0,'source','01a200f4-4a62-751a-a414-a003fd1340e2',NULL,'{"encoding":"utf-8","file_sha256":"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff","format":"txt","imported_at":"2026-11-22T01:52:19.553291Z","name":"云水县.txt","pages":"[]","tables":"[]","text_sha256":"93639016e471e20c9ae61585a1163023ae75967c86e70afa9071022255736508"}');
INSERT INTO "trail_change" VALUES(1,1,'document','01a200f4-4b05-7d2e-8eed-b9d2397d124d',NULL,'{"date":"2021-01-20","end":128,"issuer":"云水县人民政府","kind":"work_report","period":null,"region":["云水县","500199",["重庆市"]],"source":"01a200f4-4a62-751a-a414-a003fd1340e2","start":0,"title":"2021年政府工作报告","year":2021}');
INSERT INTO "trail_change" VALUES(1,2,'run','01a200f4-4b24-77ae-9f05-9a4175232159',NULL,'{"at":"2026-11-22T01:52:19.553291Z","candidates_sha256":"c80a973941bea07e9af587c5e63c2ec8d978dff893ffb8382ca22579ae2a11ca","document":"01a200f4-4b05-7d2e-8eed-b9d2397d124d","n_candidates":5,"n_numerals":9,"numerals_sha256":"246d41cf19c36d338f9a5edfb6a83d25d1de10f7bf4a0440b31b3c859a48429f","program":"0.1.0","resources_sha256":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"}');
INSERT INTO "trail_change" VALUES(2,0,'record','01a200f4-4b16-7bab-896f-a1ec785f6139','{"decided_at":null,"decided_by":"","state":"pending"}','{"decided_at":"2026-11-22T01:52:19.822863Z","decided_by":"李审校","state":"confirmed"}');
INSERT INTO "trail_change" VALUES(2,1,'decision','01a200f4-4b7d-746b-9a8c-b60ae2da6e0a',NULL,'{"action":"confirm","actor":"李审校","at":"2026-11-22T01:52:19.822863Z","mention":{"comparator":"=","end":28,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":23,"status":"actual","unit":"亿元","value":"500","value_text":"500亿元","year":null},"reason":"","record":"01a200f4-4b16-7bab-896f-a1ec785f6139","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(3,0,'record','01a200f4-4b17-7fd3-a222-23a4751022fd','{"decided_at":null,"decided_by":"","state":"pending","year":null}','{"decided_at":"2026-11-22T01:52:19.867113Z","decided_by":"李审校","state":"corrected","year":2020}');
INSERT INTO "trail_change" VALUES(3,1,'decision','01a200f4-4baa-7855-adc9-2c45c4ce1331',NULL,'{"action":"correct","actor":"李审校","at":"2026-11-22T01:52:19.867113Z","mention":{"comparator":"=","end":37,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":33,"status":"actual","unit":"%","value":"7.7","value_text":"7.7%","year":2020},"reason":"","record":"01a200f4-4b17-7fd3-a222-23a4751022fd","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(4,0,'record','01a200f4-4b18-7811-a60d-fdf6cb9a4917','{"decided_at":null,"decided_by":"","reason":"","state":"pending"}','{"decided_at":"2026-11-22T01:52:19.911649Z","decided_by":"李审校","reason":"name","state":"rejected"}');
INSERT INTO "trail_change" VALUES(4,1,'decision','01a200f4-4bc8-7291-88ee-16dc1f7fd340',NULL,'{"action":"reject","actor":"李审校","at":"2026-11-22T01:52:19.911649Z","mention":{"comparator":"=","end":52,"indicator":"城镇登记失业率","kind":"indicator","measure":"level","scope":"","start":48,"status":"actual","unit":"%","value":"4.5","value_text":"4.5%","year":null},"reason":"name","record":"01a200f4-4b18-7811-a60d-fdf6cb9a4917","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(5,0,'record','01a200f4-4b19-7f72-89fa-20cf27fb46e3','{"is_flagged":false}','{"is_flagged":true}');
INSERT INTO "trail_change" VALUES(6,0,'record','01a200f4-4c05-7464-ae30-80686f58d2a5',NULL,'{"catalogue_id":"gdp","comment":"","comparator":"=","confidence":1.0,"decided_at":"2026-11-22T01:52:19.971091Z","decided_by":"李审校","document":"01a200f4-4b05-7d2e-8eed-b9d2397d124d","end":108,"indicator":"指标","is_flagged":false,"kind":"indicator","measure":"level","reason":"","rule":"added","scope":"","start":103,"state":"added","status":"actual","unit":"","value":"1","value_text":"1390个","year":null}');
INSERT INTO "trail_change" VALUES(6,1,'candidate','01a200f4-4c05-7464-ae30-80686f58d2a5',NULL,'{"alternatives":"[[\"value\",{\"value\":\"5.0\"},0.25],[\"value\",{\"parts\":[\"1.5\",\"2\"]},0.125],[\"year\",{\"years\":[2016,2020]},0.5],[\"measure\",\"growth\",0.25],[\"unit\",\"万元\",0.0625],[\"year\",null,0.0625]]","catalogue_id":"gdp","confidence":0.9,"evidence":"[[\"indicator\",\"subject.before\",[15,21],\"主语\"],[\"year\",\"year.document\",null,\"\"]]","mention":"{\"comparator\":\"=\",\"end\":28,\"indicator\":\"地区生产总值\",\"kind\":\"indicator\",\"measure\":\"level\",\"scope\":\"\",\"start\":23,\"status\":\"actual\",\"unit\":\"亿元\",\"value\":\"500\",\"value_text\":\"500亿元\",\"year\":null}","rule":"value.plain"}');
INSERT INTO "trail_change" VALUES(6,2,'decision','01a200f4-4c18-7eb0-af0b-fbf9ef5e7605',NULL,'{"action":"add","actor":"李审校","at":"2026-11-22T01:52:19.971091Z","mention":{"comparator":"=","end":108,"indicator":"指标","kind":"indicator","measure":"level","scope":"","start":103,"status":"actual","unit":"","value":"1","value_text":"1390个","year":null},"reason":"","record":"01a200f4-4c05-7464-ae30-80686f58d2a5","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(7,0,'numeral','01a200f4-4b21-7ab2-abac-1cc35872daa1','{"reviewed_kind":null,"set_aside_by":""}','{"reviewed_kind":"other","set_aside_by":"李审校"}');
INSERT INTO "trail_change" VALUES(8,0,'numeral','01a200f4-4b21-7ab2-abac-1cc35872daa1','{"reviewed_kind":"other","set_aside_by":"李审校"}','{"reviewed_kind":null,"set_aside_by":""}');
INSERT INTO "trail_change" VALUES(9,0,'source','01a200f4-4d2b-79b8-8096-8da79d9d26a2',NULL,'{"encoding":"utf-8","file_sha256":"480fd48c9749722e9b88f0330266f32114e1c9963c833fbe326a01f017813f0c","format":"txt","imported_at":"2026-11-22T01:52:20.266039Z","name":"云水县.txt","pages":"[]","tables":"[]","text_sha256":"480fd48c9749722e9b88f0330266f32114e1c9963c833fbe326a01f017813f0c"}');
INSERT INTO "trail_change" VALUES(9,1,'document','01a200f4-4d39-76b2-b4cf-d7a6ab0c68ac',NULL,'{"date":"2021-01-20","end":129,"issuer":"云水县人民政府","kind":"work_report","period":null,"region":["云水县","500199",["重庆市"]],"source":"01a200f4-4d2b-79b8-8096-8da79d9d26a2","start":0,"title":"2021年政府工作报告","year":2021}');
INSERT INTO "trail_change" VALUES(9,2,'run','01a200f4-4d5a-7568-b17b-d261014333d9',NULL,'{"at":"2026-11-22T01:52:20.266039Z","candidates_sha256":"46a91180c21d84c0575139ebb4110a88325324fc2653abb76957e0877f6c585a","document":"01a200f4-4d39-76b2-b4cf-d7a6ab0c68ac","n_candidates":5,"n_numerals":9,"numerals_sha256":"2c93968bb185436373e8ebb728a5c98c6c72e49947bd0d49a59033069f529f78","program":"0.1.0","resources_sha256":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"}');
INSERT INTO "trail_change" VALUES(10,0,'account','01a200f4-4dc2-7a8c-81cf-cdaac1d885ca',NULL,'{"disabled_at":null,"made_at":"2026-11-22T01:52:20.404280Z","n_failed":0,"name":"王督导","not_before":null,"public_key":"/PiGpHNUUrgq+n2Pog7o2Ie6V77FSrztmuBxXGlsCZ4=","role":"supervisor","secrets_sha256":"4c52a4e55f76073d07a5ec59dcab76d4aecf166730f635a6c7ae11b2795c8c2f"}');
INSERT INTO "trail_change" VALUES(11,0,'account','01a200f4-4dde-7a59-9e39-365950d4408b',NULL,'{"disabled_at":null,"made_at":"2026-11-22T01:52:20.445891Z","n_failed":0,"name":"张三","not_before":null,"public_key":"","role":"reviewer","secrets_sha256":"cd5514b3f19c1a4d48b92c71837ee610c507a0e4a7d1cc066869c4af44b896ee"}');
INSERT INTO "trail_change" VALUES(12,0,'record','01a200f4-4b1a-72d5-bbe0-4197c6b18396','{"is_flagged":false}','{"is_flagged":true}');
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
INSERT INTO "numeral" VALUES(1,'01a200f4-4b1b-7162-9f66-7ae4e33bb309',1,1,3,7,'date','date.year',NULL,'',0);
INSERT INTO "numeral" VALUES(2,'01a200f4-4b1c-7f11-bbbe-1a9d7d999523',1,1,23,26,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(3,'01a200f4-4b1d-7731-b6c1-550955d1acb6',1,1,33,36,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(4,'01a200f4-4b1e-7df5-8e17-87e96f718dc1',1,1,48,51,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(5,'01a200f4-4b1f-7abe-a8e1-2ed743dfcbc1',1,1,57,59,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(6,'01a200f4-4b20-7aa7-b2c0-1c4a9691e8f7',1,1,65,68,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(7,'01a200f4-4b21-7ab2-abac-1cc35872daa1',1,3,84,95,'open','',NULL,'',1);
INSERT INTO "numeral" VALUES(8,'01a200f4-4b22-7252-b855-1d8cc2cbe46f',1,1,103,107,'open','',NULL,'',0);
INSERT INTO "numeral" VALUES(9,'01a200f4-4b23-7af6-ba95-aab0fb78709e',1,1,110,112,'list','list.article',NULL,'',0);
INSERT INTO "numeral" VALUES(10,'01a200f4-4d51-7a54-a314-ec6027760585',2,1,3,7,'date','date.year',NULL,'',0);
INSERT INTO "numeral" VALUES(11,'01a200f4-4d52-7f0e-b53b-a7e84603d4b0',2,1,23,26,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(12,'01a200f4-4d53-7f36-a5c7-44e407041046',2,1,33,36,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(13,'01a200f4-4d54-771b-8f6f-d1611c1eba65',2,1,48,51,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(14,'01a200f4-4d55-777f-838f-19c97b3a6500',2,1,57,59,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(15,'01a200f4-4d56-7972-9704-c26ff26c6e5b',2,1,65,68,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(16,'01a200f4-4d57-76cf-9960-ac80f97963b4',2,1,84,95,'open','',NULL,'',1);
INSERT INTO "numeral" VALUES(17,'01a200f4-4d58-7b1d-a454-1756c2f209b2',2,1,103,107,'open','',NULL,'',1);
INSERT INTO "numeral" VALUES(18,'01a200f4-4d59-7054-9da2-22f6dc973300',2,1,110,112,'list','list.article',NULL,'',0);
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
INSERT INTO "record" VALUES(1,'01a200f4-4b16-7bab-896f-a1ec785f6139',1,2,'confirmed',23,28,'500亿元','地区生产总值','500',500.0,'亿元','=','level','actual',NULL,NULL,'indicator','',0.9,'value.plain','gdp',NULL,'',0,'','','李审校','2026-11-22 01:52:19.822863');
INSERT INTO "record" VALUES(2,'01a200f4-4b17-7fd3-a222-23a4751022fd',1,2,'corrected',33,37,'7.7%','地区生产总值','7.7',7.7,'%','=','level','actual',NULL,2020,'indicator','',0.775,'value.plain','gdp',NULL,'',0,'','','李审校','2026-11-22 01:52:19.867113');
INSERT INTO "record" VALUES(3,'01a200f4-4b18-7811-a60d-fdf6cb9a4917',1,2,'rejected',48,52,'4.5%','城镇登记失业率','4.5',4.5,'%','=','level','actual',NULL,NULL,'indicator','',0.65,'value.plain','gdp',NULL,'',0,'','name','李审校','2026-11-22 01:52:19.911649');
INSERT INTO "record" VALUES(4,'01a200f4-4b19-7f72-89fa-20cf27fb46e3',1,2,'pending',57,60,'50个','智能工厂','50',50.0,'个','=','level','actual',NULL,NULL,'indicator','',0.525,'value.plain','gdp',NULL,'',1,'','','',NULL);
INSERT INTO "record" VALUES(5,'01a200f4-4b1a-72d5-bbe0-4197c6b18396',1,2,'pending',65,69,'500个','数字化车间','500',500.0,'个','=','level','actual',NULL,NULL,'indicator','',0.4,'value.plain','gdp',NULL,'',1,'','','',NULL);
INSERT INTO "record" VALUES(6,'01a200f4-4c05-7464-ae30-80686f58d2a5',1,1,'added',103,108,'1390个','指标','1',1.0,'','=','level','actual',NULL,NULL,'indicator','',1.0,'added','gdp',NULL,'',0,'','','李审校','2026-11-22 01:52:19.971091');
INSERT INTO "record" VALUES(7,'01a200f4-4d4c-767b-a440-9dc686a6f205',2,1,'pending',23,28,'500亿元','地区生产总值','500',500.0,'亿元','=','level','actual',NULL,NULL,'indicator','',0.9,'value.plain','gdp',NULL,'',0,'','','',NULL);
INSERT INTO "record" VALUES(8,'01a200f4-4d4d-7458-b409-c178260a694c',2,1,'pending',33,37,'7.7%','地区生产总值','7.7',7.7,'%','=','level','actual',NULL,NULL,'indicator','',0.775,'value.plain','gdp',NULL,'',0,'','','',NULL);
INSERT INTO "record" VALUES(9,'01a200f4-4d4e-732e-a718-e908a9c73359',2,1,'pending',48,52,'4.5%','城镇登记失业率','4.5',4.5,'%','=','level','actual',NULL,NULL,'indicator','',0.65,'value.plain','gdp',NULL,'',0,'','','',NULL);
INSERT INTO "record" VALUES(10,'01a200f4-4d4f-7527-a97f-681abff8999f',2,1,'pending',57,60,'50个','智能工厂','50',50.0,'个','=','level','actual',NULL,NULL,'indicator','',0.525,'value.plain','gdp',NULL,'',0,'','','',NULL);
INSERT INTO "record" VALUES(11,'01a200f4-4d50-731d-9c6f-0f819d404eee',2,1,'pending',65,69,'500个','数字化车间','500',500.0,'个','=','level','actual',NULL,NULL,'indicator','',0.4,'value.plain','gdp',NULL,'',0,'','','',NULL);
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
INSERT INTO "run" VALUES(1,'01a200f4-4b24-77ae-9f05-9a4175232159',1,'0.1.0','eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee','2026-11-22 01:52:19.553291',5,9,'c80a973941bea07e9af587c5e63c2ec8d978dff893ffb8382ca22579ae2a11ca','246d41cf19c36d338f9a5edfb6a83d25d1de10f7bf4a0440b31b3c859a48429f');
INSERT INTO "run" VALUES(2,'01a200f4-4d5a-7568-b17b-d261014333d9',2,'0.1.0','eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee','2026-11-22 01:52:20.266039',5,9,'46a91180c21d84c0575139ebb4110a88325324fc2653abb76957e0877f6c585a','2c93968bb185436373e8ebb728a5c98c6c72e49947bd0d49a59033069f529f78');
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
INSERT INTO "candidate" VALUES(7,2,'extractor','{"comparator":"=","end":28,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":23,"status":"actual","unit":"亿元","value":"500","value_text":"500亿元","year":null}','[["indicator","subject.before",[15,21],"主语"],["year","year.document",null,""]]','[["value",{"value":"5.0"},0.25],["value",{"parts":["1.5","2"]},0.125],["year",{"years":[2016,2020]},0.5],["measure","growth",0.25],["unit","万元",0.0625],["year",null,0.0625]]',0.9,'value.plain','gdp');
INSERT INTO "candidate" VALUES(8,2,'extractor','{"comparator":"=","end":37,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":33,"status":"actual","unit":"%","value":"7.7","value_text":"7.7%","year":null}','[["indicator","subject.before",[15,21],"主语"],["year","year.document",null,""]]','[["value",{"value":"5.0"},0.25],["value",{"parts":["1.5","2"]},0.125],["year",{"years":[2016,2020]},0.5],["measure","growth",0.25],["unit","万元",0.0625],["year",null,0.0625]]',0.775,'value.plain','gdp');
INSERT INTO "candidate" VALUES(9,2,'extractor','{"comparator":"=","end":52,"indicator":"城镇登记失业率","kind":"indicator","measure":"level","scope":"","start":48,"status":"actual","unit":"%","value":"4.5","value_text":"4.5%","year":null}','[["indicator","subject.before",[15,21],"主语"],["year","year.document",null,""]]','[["value",{"value":"5.0"},0.25],["value",{"parts":["1.5","2"]},0.125],["year",{"years":[2016,2020]},0.5],["measure","growth",0.25],["unit","万元",0.0625],["year",null,0.0625]]',0.65,'value.plain','gdp');
INSERT INTO "candidate" VALUES(10,2,'extractor','{"comparator":"=","end":60,"indicator":"智能工厂","kind":"indicator","measure":"level","scope":"","start":57,"status":"actual","unit":"个","value":"50","value_text":"50个","year":null}','[["indicator","subject.before",[15,21],"主语"],["year","year.document",null,""]]','[["value",{"value":"5.0"},0.25],["value",{"parts":["1.5","2"]},0.125],["year",{"years":[2016,2020]},0.5],["measure","growth",0.25],["unit","万元",0.0625],["year",null,0.0625]]',0.525,'value.plain','gdp');
INSERT INTO "candidate" VALUES(11,2,'extractor','{"comparator":"=","end":69,"indicator":"数字化车间","kind":"indicator","measure":"level","scope":"","start":65,"status":"actual","unit":"个","value":"500","value_text":"500个","year":null}','[["indicator","subject.before",[15,21],"主语"],["year","year.document",null,""]]','[["value",{"value":"5.0"},0.25],["value",{"parts":["1.5","2"]},0.125],["year",{"years":[2016,2020]},0.5],["measure","growth",0.25],["unit","万元",0.0625],["year",null,0.0625]]',0.4,'value.plain','gdp');
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
INSERT INTO "decision" VALUES(1,'01a200f4-4b7d-746b-9a8c-b60ae2da6e0a',1,'李审校','confirm','{"comparator":"=","end":28,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":23,"status":"actual","unit":"亿元","value":"500","value_text":"500亿元","year":null}','','2026-11-22 01:52:19.822863',2,NULL);
INSERT INTO "decision" VALUES(2,'01a200f4-4baa-7855-adc9-2c45c4ce1331',2,'李审校','correct','{"comparator":"=","end":37,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":33,"status":"actual","unit":"%","value":"7.7","value_text":"7.7%","year":2020}','','2026-11-22 01:52:19.867113',3,NULL);
INSERT INTO "decision" VALUES(3,'01a200f4-4bc8-7291-88ee-16dc1f7fd340',3,'李审校','reject','{"comparator":"=","end":52,"indicator":"城镇登记失业率","kind":"indicator","measure":"level","scope":"","start":48,"status":"actual","unit":"%","value":"4.5","value_text":"4.5%","year":null}','name','2026-11-22 01:52:19.911649',4,NULL);
INSERT INTO "decision" VALUES(4,'01a200f4-4c18-7eb0-af0b-fbf9ef5e7605',6,'李审校','add','{"comparator":"=","end":108,"indicator":"指标","kind":"indicator","measure":"level","scope":"","start":103,"status":"actual","unit":"","value":"1","value_text":"1390个","year":null}','','2026-11-22 01:52:19.971091',6,NULL);
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
INSERT INTO "passage" VALUES(2,2,0,129,126,'云水县2021年政府工作报告地区生产总值突破500亿元、年均增长7.7%。城镇登记失业率控制在4.5%以内。新建50个智能工厂和500个数字化车间;三次产业结构调整为1.4:32.6:66。5g基站建成1390个,第三十条,办公电话63330000。附','[[14,95,125],[1,2,3]]');
CREATE VIRTUAL TABLE passage_gram USING fts5(grams, content='', detail=none, columnsize=0, tokenize='ascii');
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
INSERT INTO "account" VALUES(1,'01a200f4-4dc2-7a8c-81cf-cdaac1d885ca','王督导','supervisor','$argon2id$v=19$m=64,t=1,p=1$KE5JCU74I3L+yVoUxk+Peg$cfXh1C/UqkvTP7ErNNQlchYATT4H4Xe4WPodV8PCZmo','/PiGpHNUUrgq+n2Pog7o2Ie6V77FSrztmuBxXGlsCZ4=','{"kdf": "argon2id", "time": 1, "memory": 64, "lanes": 1, "salt": "3YWKAm1tuT9n1hkkVLLSIg==", "nonce": "l3ooSECyaLFOav3M", "sealed": "jNIzXH2sOJMXs5F4TEj3OEV4Gi3lDtL5jeXPgfuGlqtSWPQ4bi7qZfQljydhAYN6"}','2026-11-22 01:52:20.404280',NULL,0,NULL);
INSERT INTO "account" VALUES(2,'01a200f4-4dde-7a59-9e39-365950d4408b','张三','reviewer','$argon2id$v=19$m=64,t=1,p=1$5J+NHQB64lpcfarkKkSmkA$KBRdxYrnOEV+aoOh60nM7VSSbhePLbytSOZPsWW2c3k','','','2026-11-22 01:52:20.445891',NULL,0,NULL);
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
INSERT INTO "checkpoint" VALUES(1,12,'d656a0b68ea4e1b7c85e3b890691d4159aab735dd59cfcd694e5e986457887e5','sha256','2026-11-22 01:52:20.000000','01a200f4-4dc2-7a8c-81cf-cdaac1d885ca','王督导','/PiGpHNUUrgq+n2Pog7o2Ie6V77FSrztmuBxXGlsCZ4=','/tk09o8NlFvwwh+f+4Hp3XyPzjgiTf1q0ewVepZM96Atqw8FUz5JJ50Nwvbc3ILOh6cSK668+quxITWEtu9IDQ==');
DELETE FROM "passage_gram_data";
INSERT INTO "passage_gram_data" VALUES(1,X'02817B');
INSERT INTO "passage_gram_data" VALUES(10,X'000000010102020002010101020101');
INSERT INTO "passage_gram_data" VALUES(137438953473,X'000003260730E38081E5B9B401030482E59F8E010403E696B0010403EE808001050284B5010106E4B889E58D81010403E6ACA10103049AE78E87010502BB93010304AAE695B001050299BA010403EE84AC010304BAEE84B1010205BA91E6B0B4010304A7E4B89A010403E680BB010304BFE58583010205BBA5E58685010205BD9CE68AA5010106E580BCE7AA810102058583E38081010304ACE794B50102058685E3808201020588B6E59CA80102058A9EE585AC0102058C96E8BDA6010304BAE7949F0102058D81E69DA10102058E82E5928C010304BFEE84B2010205918AE59CB0010205928CEE84B50102059CA8EE84B4010304B0E58CBA0102059D87E5A29E0102059F8EE99587010304BAE7AB99010205A29EE995BF010205A4B1E4B89A010205AD97E58C96010205B7A5E4BD9C010403E58E82010205B9B4E59D87010403E694BF010205BA9CE5B7A5010205BBBAE68890010403EE84B5010106E680BBE580BC0102058890EE84B10102058AA5E5918A0102058EA7E588B601020594BFE5BA9C01020595B0E5AD97010304B4E4B8BA01020596B0E5BBBA01020599BAE883BD0102059DA1EE84AC0102059E84E8B083010205ACA1E4BAA7010205B0B4E58EBF010106E78E87E68EA7010205949FE4BAA7010304B5E8AF9D01020599BBE8AEB0010205A0B4EE84B5010205AA81E7A0B4010205AB99E5BBBA010205ACACE4B889010205BB93E69E84010106E883BDE5B7A5010205AEB0E5A4B1010205AF9DEE84B6010205B083E695B4010205BDA6E997B4010106E99587E799BB010304BFEE84B701020597B4EE84BB010106EE84A5E38082010403E4BBA5010304ACE58A9E010403E7ACAC010304AEEE84B4010601B5010601B6010601B7010304B0E38082010403E4B8AA010502BABF010403EE84B0010601B2010304B1E5B9B4010403EE84AE010601B3010304B2EE84AE010601B0010601B1010304B3EE84B0010601B2010601B3010601B9010304B4EE84AE010601BA010304B5EE84A5010601B001050285A7010304B6E38082010403EE84B3010601B6010601BA010304B7EE84A5010601AE010304B9EE84B0010304BAEE84B3010601B6010304BBE4B88901020585A7E59FBA010409070606050906070507050607080706070808090807080808080708080708080807080807080808080608060808060908080808080708080808080809080708080808080809080808080907080906070607040404070605060407060407040407040404070407040507060404070407070407');
INSERT INTO "passage_gram_data" VALUES(274877906945,X'0000032F0730E38081E5B9B402030482E59F8E020403E696B0020403E99984020403EE84B5020106E4B889E58D81020403E6ACA10203049AE78E87020502BB93020304AAE695B002050299BA020403EE84AC020304BAEE84B1020205BA91E6B0B4020304A7E4B89A020403E680BB020304BFE58583020205BBA5E58685020205BD9CE68AA5020106E580BCE7AA810202058583E38081020304ACE794B50202058685E3808202020588B6E59CA80202058A9EE585AC0202058C96E8BDA6020304BAE7949F0202058D81E69DA10202058E82E5928C020304BFEE84B2020205918AE59CB0020205928CEE84B50202059CA8EE84B4020304B0E58CBA0202059D87E5A29E0202059F8EE99587020304BAE7AB99020205A29EE995BF020205A4B1E4B89A020205AD97E58C96020205B7A5E4BD9C020403E58E82020205B9B4E59D87020403E694BF020205BA9CE5B7A5020205BBBAE68890020403EE84B5020106E680BBE580BC0202058890EE84B10202058AA5E5918A0202058EA7E588B602020594BFE5BA9C02020595B0E5AD97020304B4E4B8BA02020596B0E5BBBA02020599BAE883BD0202059DA1EE84AC0202059E84E8B083020205ACA1E4BAA7020205B0B4E58EBF020106E78E87E68EA7020205949FE4BAA7020304B5E8AF9D02020599BBE8AEB0020205A0B4EE84B5020205AA81E7A0B4020205AB99E5BBBA020205ACACE4B889020205BB93E69E84020106E883BDE5B7A5020205AEB0E5A4B1020205AF9DEE84B6020205B083E695B4020205BDA6E997B4020106E99587E799BB020304BFEE84B702020597B4EE84BB0202059984EE8080020106EE84A5E38082020403E4BBA5020304ACE58A9E020403E7ACAC020304AEEE84B4020601B5020601B6020601B7020304B0E38082020403E4B8AA020502BABF020403EE84B0020601B2020304B1E5B9B4020403EE84AE020601B3020304B2EE84AE020601B0020601B1020304B3EE84B0020601B2020601B3020601B9020304B4EE84AE020601BA020304B5EE84A5020601B002050285A7020304B6E38082020403EE84B3020601B6020601BA020304B7EE84A5020601AE020304B9EE84B0020304BAEE84B3020601B6020304BBE4B88902020585A7E59FBA02040907060606090607050705060708070607080809080708080808070808070808080708080708080808060806080806090808080808070808080808080908070808080808080908080808090708080906070607040404070605060407060407040407040404070407040507060404070407070407');
DELETE FROM "passage_gram_idx";
INSERT INTO "passage_gram_idx" VALUES(1,X'',2);
INSERT INTO "passage_gram_idx" VALUES(2,X'',2);
DELETE FROM "passage_gram_config";
INSERT INTO "passage_gram_config" VALUES('hashsize',16777216);
INSERT INTO "passage_gram_config" VALUES('version',4);
CREATE INDEX ix_trail_actor_id ON trail (actor, id);
CREATE INDEX ix_trail_undoes_id ON trail (undoes_id);
CREATE INDEX ix_document_source_id ON document (source_id);
CREATE INDEX ix_trail_change_object_uid ON trail_change (object_uid);
CREATE INDEX ix_numeral_document_id_is_open ON numeral (document_id, is_open);
CREATE INDEX ix_numeral_document_id_start_end ON numeral (document_id, start, "end");
CREATE INDEX ix_run_document_id ON run (document_id);
CREATE INDEX ix_record_position ON record (document_id, start, "end", state, is_flagged);
CREATE INDEX ix_record_document_id_state ON record (document_id, state);
CREATE INDEX ix_record_state ON record (state);
CREATE INDEX ix_record_year ON record (year_last, year_first, state);
CREATE INDEX ix_record_indicator ON record (indicator, state);
CREATE INDEX ix_record_value_order ON record (value_order, state);
CREATE INDEX ix_record_unit ON record (unit, state);
CREATE INDEX ix_record_comparator ON record (comparator, state);
CREATE INDEX ix_record_measure ON record (measure, state);
CREATE INDEX ix_record_status ON record (status, state);
CREATE INDEX ix_record_kind ON record (kind, state);
CREATE INDEX ix_record_scope ON record (scope, state);
CREATE INDEX ix_record_confidence ON record (confidence, state);
CREATE INDEX ix_record_rule ON record (rule, state);
CREATE INDEX ix_record_is_flagged ON record (is_flagged, state);
CREATE INDEX ix_record_decided_by ON record (decided_by, state);
CREATE INDEX ix_record_decided_at ON record (decided_at, state);
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
CREATE TRIGGER tr_account_no_delete BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'account rows are never deleted'); END;
CREATE TRIGGER tr_checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoint rows are never updated'); END;
CREATE TRIGGER tr_checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoint rows are never deleted'); END;
COMMIT;

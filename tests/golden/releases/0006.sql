PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
CREATE TABLE meta (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY (name)
);
INSERT INTO "meta" VALUES('uid','01a200f4-c5a8-7b0d-a679-488f59a3036b');
INSERT INTO "meta" VALUES('made_at','2026-11-22T01:52:51.112330+00:00');
INSERT INTO "meta" VALUES('made_by','0.1.0');
INSERT INTO "meta" VALUES('search_folding','7017b9017f0fa327edfce72f7a5aa808f7ae9b5d341b1fd25924ebe538d3cddd');
INSERT INTO "meta" VALUES('guideline_notes','年份以公报为准。');
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
INSERT INTO "source" VALUES(1,'01a200f4-c5f8-7add-95cd-fc03fbce4282','云水县.txt','ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff','93639016e471e20c9ae61585a1163023ae75967c86e70afa9071022255736508','txt','utf-8','云水县2021年政府工作报告
地区生产总值突破500亿元、年均增长7.7%。城镇登记失业率控制在4.5%以内。新建50个智能工厂和500个数字化车间；三次产业结构调整为1.4:32.6:66。
5G基站建成1390个，第三十条，办公电话63330000。
','[]','[]','2026-11-22 01:52:51.191718');
INSERT INTO "source" VALUES(2,'01a200f4-c8fe-7791-b3a5-3974040b580b','云水县.txt','480fd48c9749722e9b88f0330266f32114e1c9963c833fbe326a01f017813f0c','480fd48c9749722e9b88f0330266f32114e1c9963c833fbe326a01f017813f0c','txt','utf-8','云水县2021年政府工作报告
地区生产总值突破500亿元、年均增长7.7%。城镇登记失业率控制在4.5%以内。新建50个智能工厂和500个数字化车间；三次产业结构调整为1.4:32.6:66。
5G基站建成1390个，第三十条，办公电话63330000。
附','[]','[]','2026-11-22 01:52:51.965286');
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
INSERT INTO "trail" VALUES(1,'01a200f4-c5f7-7a25-81df-635e258dcadd','2026-11-22 01:52:51.191718',0,0,'李审校','laptop-1','s-1','0.1.0','import','',NULL,3,'sha256','ff039c9900f461762b3a0a4150b11fde912afedbf8bca629c0e3b7dfb84e6ebf','fe242c163486118eba1a21757f41d2f9a1aca1462e3cdd272742e687663d8d91');
INSERT INTO "trail" VALUES(2,'01a200f4-c73a-74e5-a5e2-d48071ab2c83','2026-11-22 01:52:51.514891',0,0,'李审校','laptop-1','s-1','0.1.0','confirm','',NULL,2,'sha256','fe242c163486118eba1a21757f41d2f9a1aca1462e3cdd272742e687663d8d91','bddd9e502975abf9cbb474ace81ab18c436999b590e7aeec6504d6a86b9aab7a');
INSERT INTO "trail" VALUES(3,'01a200f4-c779-7a6d-943e-0e8b0a12904c','2026-11-22 01:52:51.577933',0,0,'李审校','laptop-1','s-1','0.1.0','correct','',NULL,2,'sha256','bddd9e502975abf9cbb474ace81ab18c436999b590e7aeec6504d6a86b9aab7a','23f798cdae5bc3037c9197c477091bbf46036b348ab298b9c4aa750a00090b7a');
INSERT INTO "trail" VALUES(4,'01a200f4-c7a7-77ba-b9df-f293c83482c5','2026-11-22 01:52:51.623558',0,0,'李审校','laptop-1','s-1','0.1.0','reject','name',NULL,2,'sha256','23f798cdae5bc3037c9197c477091bbf46036b348ab298b9c4aa750a00090b7a','d315e39667b81a3f57d3c739663618fd0c1c3ed62bdc9fece100e57483cfc057');
INSERT INTO "trail" VALUES(5,'01a200f4-c7ca-72b3-857a-913f08fe42ea','2026-11-22 01:52:51.658675',0,0,'李审校','laptop-1','s-1','0.1.0','flag','',NULL,1,'sha256','d315e39667b81a3f57d3c739663618fd0c1c3ed62bdc9fece100e57483cfc057','ccb90f16ef3ba8686e255c9b69241f3295116b94d302d3704a62a215b6b40efb');
INSERT INTO "trail" VALUES(6,'01a200f4-c7e2-7939-956c-8e68d8c8538d','2026-11-22 01:52:51.682765',0,0,'李审校','laptop-1','s-1','0.1.0','add','',NULL,3,'sha256','ccb90f16ef3ba8686e255c9b69241f3295116b94d302d3704a62a215b6b40efb','fcc24debe747f3f53152883bd7149a841f193e886954d03d84e86c0c628eb1d5');
INSERT INTO "trail" VALUES(7,'01a200f4-c82a-723e-bb87-7236948ed979','2026-11-22 01:52:51.754630',0,0,'李审校','laptop-1','s-1','0.1.0','set_aside','',NULL,1,'sha256','fcc24debe747f3f53152883bd7149a841f193e886954d03d84e86c0c628eb1d5','b19391dca3e6390297736804dd6a7a8186782c61a5393947d6da2d1c93298a93');
INSERT INTO "trail" VALUES(8,'01a200f4-c85c-727c-bfbe-5697b934bfb4','2026-11-22 01:52:51.804827',0,0,'李审校','laptop-1','s-1','0.1.0','undo','',7,1,'sha256','b19391dca3e6390297736804dd6a7a8186782c61a5393947d6da2d1c93298a93','c09f9ba2f65e69d7790d21c80452db76eceab6f02a4cbe1f729797ae662abd86');
INSERT INTO "trail" VALUES(9,'01a200f4-c8fd-7aaf-95a7-8b5473d430dc','2026-11-22 01:52:51.965286',0,0,'李审校','laptop-1','s-1','0.1.0','import','',NULL,3,'sha256','c09f9ba2f65e69d7790d21c80452db76eceab6f02a4cbe1f729797ae662abd86','833c7feb154dd0354e4f6fb782c7054c38d21d02ddbb6b72b1ffe2081068f9ed');
INSERT INTO "trail" VALUES(10,'01a200f4-c987-7e3f-8212-47f34da975b9','2026-11-22 01:52:52.103541',0,0,'李审校','laptop-1','s-1','0.1.0','edit_notes','',NULL,1,'sha256','833c7feb154dd0354e4f6fb782c7054c38d21d02ddbb6b72b1ffe2081068f9ed','9aee820734771193d34e2c99fdd9500f4f7daffca2eb200516db68077e773a6d');
INSERT INTO "trail" VALUES(11,'01a200f4-ca0c-7623-adaf-817cf4d6cbc0','2026-11-22 01:52:52.236286',0,0,'李审校','laptop-1','s-1','0.1.0','start_accounts','',NULL,1,'sha256','9aee820734771193d34e2c99fdd9500f4f7daffca2eb200516db68077e773a6d','c97fcacb2ded902ace29d5cbb77141c677fafcb4dc1bfe8331380b461ac54c64');
INSERT INTO "trail" VALUES(12,'01a200f4-ca28-75f2-8394-49d05f19ce79','2026-11-22 01:52:52.264323',0,0,'王督导','vm','01a200f4-ca25-7ff7-8983-700d690ac509','0.1.0','add_account','',NULL,1,'sha256','c97fcacb2ded902ace29d5cbb77141c677fafcb4dc1bfe8331380b461ac54c64','5db9d2d1c1e2e0a64d105f2af1e4ba04db93ae3fe733bdbc62c24e7324282bcb');
INSERT INTO "trail" VALUES(13,'01a200f4-ca4b-7b17-92bb-acd7202e2de8','2026-11-22 01:52:52.299111',0,0,'王督导','vm','01a200f4-ca25-7ff7-8983-700d690ac509','0.1.0','flag','',NULL,1,'sha256','5db9d2d1c1e2e0a64d105f2af1e4ba04db93ae3fe733bdbc62c24e7324282bcb','1874db5cdfff0dd1df4cb6737021ed173f66270bbdac50c327ea83eeac02825a');
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
INSERT INTO "document" VALUES(1,'01a200f4-c6bf-7209-b967-63f35e537b36',1,1,0,128,'2021年政府工作报告','云水县','500199','["重庆市"]','云水县人民政府','work_report',2021,NULL,NULL,'2021-01-20');
INSERT INTO "document" VALUES(2,'01a200f4-c927-7aff-a2d5-f0e8c9813cb0',2,1,0,129,'2021年政府工作报告','云水县','500199','["重庆市"]','云水县人民政府','work_report',2021,NULL,NULL,'2021-01-20');
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
INSERT INTO "trail_change" VALUES(1,0,'source','01a200f4-c5f8-7add-95cd-fc03fbce4282',NULL,'{"encoding":"utf-8","file_sha256":"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff","format":"txt","imported_at":"2026-11-22T01:52:51.191718Z","name":"云水县.txt","pages":"[]","tables":"[]","text_sha256":"93639016e471e20c9ae61585a1163023ae75967c86e70afa9071022255736508"}');
INSERT INTO "trail_change" VALUES(1,1,'document','01a200f4-c6bf-7209-b967-63f35e537b36',NULL,'{"date":"2021-01-20","end":128,"issuer":"云水县人民政府","kind":"work_report","period":null,"region":["云水县","500199",["重庆市"]],"source":"01a200f4-c5f8-7add-95cd-fc03fbce4282","start":0,"title":"2021年政府工作报告","year":2021}');
INSERT INTO "trail_change" VALUES(1,2,'run','01a200f4-c6dd-7bf4-9e9a-042478af7047',NULL,'{"at":"2026-11-22T01:52:51.191718Z","candidates_sha256":"82f25f946a10e4184efd6eece1c051e77a3e281848240cdc7c31704e83efd690","document":"01a200f4-c6bf-7209-b967-63f35e537b36","n_candidates":5,"n_numerals":9,"numerals_sha256":"e383530b6cfed7c1c64b02960a3faf561fbaafceead5529aa241a6136d7835ba","program":"0.1.0","resources_sha256":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"}');
INSERT INTO "trail_change" VALUES(2,0,'record','01a200f4-c6cf-74ef-bb3c-f0c3443bf706','{"decided_at":null,"decided_by":"","state":"pending"}','{"decided_at":"2026-11-22T01:52:51.514891Z","decided_by":"李审校","state":"confirmed"}');
INSERT INTO "trail_change" VALUES(2,1,'decision','01a200f4-c75b-7692-b01b-e7c981633f74',NULL,'{"action":"confirm","actor":"李审校","at":"2026-11-22T01:52:51.514891Z","guideline":"107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b","mention":{"comparator":"=","end":28,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":23,"status":"actual","unit":"亿元","value":"500","value_text":"500亿元","year":null},"reason":"","record":"01a200f4-c6cf-74ef-bb3c-f0c3443bf706","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(3,0,'record','01a200f4-c6d0-76d4-98bd-626c79cb6020','{"decided_at":null,"decided_by":"","state":"pending","year":null}','{"decided_at":"2026-11-22T01:52:51.577933Z","decided_by":"李审校","state":"corrected","year":2020}');
INSERT INTO "trail_change" VALUES(3,1,'decision','01a200f4-c77c-741c-95ec-a71edb6e5990',NULL,'{"action":"correct","actor":"李审校","at":"2026-11-22T01:52:51.577933Z","guideline":"107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b","mention":{"comparator":"=","end":37,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":33,"status":"actual","unit":"%","value":"7.7","value_text":"7.7%","year":2020},"reason":"","record":"01a200f4-c6d0-76d4-98bd-626c79cb6020","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(4,0,'record','01a200f4-c6d1-75f3-8a60-d8ebce3345cc','{"decided_at":null,"decided_by":"","reason":"","state":"pending"}','{"decided_at":"2026-11-22T01:52:51.623558Z","decided_by":"李审校","reason":"name","state":"rejected"}');
INSERT INTO "trail_change" VALUES(4,1,'decision','01a200f4-c7a9-71fd-85b9-e955c20e2ef3',NULL,'{"action":"reject","actor":"李审校","at":"2026-11-22T01:52:51.623558Z","guideline":"107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b","mention":{"comparator":"=","end":52,"indicator":"城镇登记失业率","kind":"indicator","measure":"level","scope":"","start":48,"status":"actual","unit":"%","value":"4.5","value_text":"4.5%","year":null},"reason":"name","record":"01a200f4-c6d1-75f3-8a60-d8ebce3345cc","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(5,0,'record','01a200f4-c6d2-7b05-aa15-2daa84f31ec7','{"is_flagged":false}','{"is_flagged":true}');
INSERT INTO "trail_change" VALUES(6,0,'record','01a200f4-c7e5-7613-a590-9ed1331f6755',NULL,'{"catalogue_id":"gdp","comment":"","comparator":"=","confidence":1.0,"decided_at":"2026-11-22T01:52:51.682765Z","decided_by":"李审校","document":"01a200f4-c6bf-7209-b967-63f35e537b36","end":108,"indicator":"指标","is_flagged":false,"kind":"indicator","measure":"level","reason":"","rule":"added","scope":"","start":103,"state":"added","status":"actual","unit":"","value":"1","value_text":"1390个","year":null}');
INSERT INTO "trail_change" VALUES(6,1,'candidate','01a200f4-c7e5-7613-a590-9ed1331f6755',NULL,'{"alternatives":"[[\"value\",{\"value\":\"5.0\"},0.25],[\"value\",{\"parts\":[\"1.5\",\"2\"]},0.125],[\"year\",{\"years\":[2016,2020]},0.5],[\"measure\",\"growth\",0.25],[\"unit\",\"万元\",0.0625],[\"year\",null,0.0625]]","catalogue_id":"gdp","confidence":0.9,"evidence":"[[\"indicator\",\"subject.before\",[15,21],\"主语\"],[\"year\",\"year.document\",null,\"\"]]","mention":"{\"comparator\":\"=\",\"end\":28,\"indicator\":\"地区生产总值\",\"kind\":\"indicator\",\"measure\":\"level\",\"scope\":\"\",\"start\":23,\"status\":\"actual\",\"unit\":\"亿元\",\"value\":\"500\",\"value_text\":\"500亿元\",\"year\":null}","rule":"value.plain"}');
INSERT INTO "trail_change" VALUES(6,2,'decision','01a200f4-c7f5-716f-955f-000ccd132c59',NULL,'{"action":"add","actor":"李审校","at":"2026-11-22T01:52:51.682765Z","guideline":"107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b","mention":{"comparator":"=","end":108,"indicator":"指标","kind":"indicator","measure":"level","scope":"","start":103,"status":"actual","unit":"","value":"1","value_text":"1390个","year":null},"reason":"","record":"01a200f4-c7e5-7613-a590-9ed1331f6755","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(7,0,'numeral','01a200f4-c6da-76e7-9052-fb4906f54480','{"reviewed_kind":null,"set_aside_by":""}','{"reviewed_kind":"other","set_aside_by":"李审校"}');
INSERT INTO "trail_change" VALUES(8,0,'numeral','01a200f4-c6da-76e7-9052-fb4906f54480','{"reviewed_kind":"other","set_aside_by":"李审校"}','{"reviewed_kind":null,"set_aside_by":""}');
INSERT INTO "trail_change" VALUES(9,0,'source','01a200f4-c8fe-7791-b3a5-3974040b580b',NULL,'{"encoding":"utf-8","file_sha256":"480fd48c9749722e9b88f0330266f32114e1c9963c833fbe326a01f017813f0c","format":"txt","imported_at":"2026-11-22T01:52:51.965286Z","n_bytes":291,"name":"云水县.txt","pages":"[]","tables":"[]","text_sha256":"480fd48c9749722e9b88f0330266f32114e1c9963c833fbe326a01f017813f0c"}');
INSERT INTO "trail_change" VALUES(9,1,'document','01a200f4-c927-7aff-a2d5-f0e8c9813cb0',NULL,'{"date":"2021-01-20","end":129,"issuer":"云水县人民政府","kind":"work_report","period":null,"region":["云水县","500199",["重庆市"]],"source":"01a200f4-c8fe-7791-b3a5-3974040b580b","start":0,"title":"2021年政府工作报告","year":2021}');
INSERT INTO "trail_change" VALUES(9,2,'run','01a200f4-c944-7008-838c-b96a3b826957',NULL,'{"at":"2026-11-22T01:52:51.965286Z","candidates_sha256":"89520be308d615b639723541b019a92bf8e03943715982a06fadeab9f0fc56da","document":"01a200f4-c927-7aff-a2d5-f0e8c9813cb0","n_candidates":5,"n_numerals":9,"numerals_sha256":"e58eadb85918df7dbe5614e390f3fc714409b36b8b7fa8626b7368d4db44a93e","program":"0.1.0","resources_sha256":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"}');
INSERT INTO "trail_change" VALUES(10,0,'notes','guideline',NULL,'{"text":"年份以公报为准。"}');
INSERT INTO "trail_change" VALUES(11,0,'account','01a200f4-c9eb-7719-a380-fc145b5ef57d',NULL,'{"disabled_at":null,"made_at":"2026-11-22T01:52:52.166752Z","n_failed":0,"name":"王督导","not_before":null,"public_key":"CmoIPLT+yUu+bpLnpHo2n69yA90gv8yMOUqikHAY+2o=","role":"supervisor","secrets_sha256":"69338258158dcea783387619ceff926612025077133fdaa1e3213c2c27021e09"}');
INSERT INTO "trail_change" VALUES(12,0,'account','01a200f4-ca26-7172-8ed2-f8e9b3ee4a31',NULL,'{"disabled_at":null,"made_at":"2026-11-22T01:52:52.261848Z","n_failed":0,"name":"张三","not_before":null,"public_key":"","role":"reviewer","secrets_sha256":"84c2d4e8db174bc3f8510693abf2372d8ca3f8f90da494386c94bc8432e5278e"}');
INSERT INTO "trail_change" VALUES(13,0,'record','01a200f4-c6d3-7666-b5b8-f3207b64c596','{"is_flagged":false}','{"is_flagged":true}');
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
INSERT INTO "numeral" VALUES(1,'01a200f4-c6d4-791f-a78b-0982f6c09fa5',1,1,3,7,'date','date.year',NULL,'',0);
INSERT INTO "numeral" VALUES(2,'01a200f4-c6d5-76cb-8bf9-632b3a4bf3f0',1,1,23,26,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(3,'01a200f4-c6d6-7520-b832-61dd1da2dc20',1,1,33,36,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(4,'01a200f4-c6d7-7fc7-8d0f-392e7d5bc728',1,1,48,51,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(5,'01a200f4-c6d8-7b9d-a758-f493559a24ee',1,1,57,59,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(6,'01a200f4-c6d9-7077-904e-1294a9375e30',1,1,65,68,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(7,'01a200f4-c6da-76e7-9052-fb4906f54480',1,3,84,95,'open','',NULL,'',1);
INSERT INTO "numeral" VALUES(8,'01a200f4-c6db-79ea-bcd9-6408e99b9f2b',1,1,103,107,'open','',NULL,'',0);
INSERT INTO "numeral" VALUES(9,'01a200f4-c6dc-7629-9648-b7033d1eae87',1,1,110,112,'list','list.article',NULL,'',0);
INSERT INTO "numeral" VALUES(10,'01a200f4-c93b-71b6-9d9d-392c4811b3e4',2,1,3,7,'date','date.year',NULL,'',0);
INSERT INTO "numeral" VALUES(11,'01a200f4-c93c-7d7e-8394-913b99a22493',2,1,23,26,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(12,'01a200f4-c93d-7365-a2c2-64850a5c370e',2,1,33,36,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(13,'01a200f4-c93e-7aff-b2b3-3e7a152cce71',2,1,48,51,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(14,'01a200f4-c93f-757b-b9c5-a72c326da7f4',2,1,57,59,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(15,'01a200f4-c940-7bd1-b0d9-6c6c47970fa9',2,1,65,68,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(16,'01a200f4-c941-7b84-bbd1-c59bb76e01fd',2,1,84,95,'open','',NULL,'',1);
INSERT INTO "numeral" VALUES(17,'01a200f4-c942-79c7-87fe-fec79a9ff567',2,1,103,107,'open','',NULL,'',1);
INSERT INTO "numeral" VALUES(18,'01a200f4-c943-7f7c-86ee-a98308c4f3c7',2,1,110,112,'list','list.article',NULL,'',0);
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
INSERT INTO "record" VALUES(1,'01a200f4-c6cf-74ef-bb3c-f0c3443bf706',1,2,'confirmed',23,28,'500亿元','地区生产总值','500',500.0,'亿元','=','level','actual',NULL,NULL,'indicator','',0.9,'value.plain','gdp',NULL,'',0,'','','李审校','2026-11-22 01:52:51.514891',0.9);
INSERT INTO "record" VALUES(2,'01a200f4-c6d0-76d4-98bd-626c79cb6020',1,2,'corrected',33,37,'7.7%','地区生产总值','7.7',7.7,'%','=','level','actual',NULL,2020,'indicator','',0.775,'value.plain','gdp',NULL,'',0,'','','李审校','2026-11-22 01:52:51.577933',0.775);
INSERT INTO "record" VALUES(3,'01a200f4-c6d1-75f3-8a60-d8ebce3345cc',1,2,'rejected',48,52,'4.5%','城镇登记失业率','4.5',4.5,'%','=','level','actual',NULL,NULL,'indicator','',0.65,'value.plain','gdp',NULL,'',0,'','name','李审校','2026-11-22 01:52:51.623558',0.65);
INSERT INTO "record" VALUES(4,'01a200f4-c6d2-7b05-aa15-2daa84f31ec7',1,2,'pending',57,60,'50个','智能工厂','50',50.0,'个','=','level','actual',NULL,NULL,'indicator','',0.525,'value.plain','gdp',NULL,'',1,'','','',NULL,0.525);
INSERT INTO "record" VALUES(5,'01a200f4-c6d3-7666-b5b8-f3207b64c596',1,2,'pending',65,69,'500个','数字化车间','500',500.0,'个','=','level','actual',NULL,NULL,'indicator','',0.4,'value.plain','gdp',NULL,'',1,'','','',NULL,0.4);
INSERT INTO "record" VALUES(6,'01a200f4-c7e5-7613-a590-9ed1331f6755',1,1,'added',103,108,'1390个','指标','1',1.0,'','=','level','actual',NULL,NULL,'indicator','',1.0,'added','gdp',NULL,'',0,'','','李审校','2026-11-22 01:52:51.682765',1.0);
INSERT INTO "record" VALUES(7,'01a200f4-c936-778b-a2af-14870ef7abe4',2,1,'pending',23,28,'500亿元','地区生产总值','500',500.0,'亿元','=','level','actual',NULL,NULL,'indicator','',0.9,'value.plain','gdp',NULL,'',0,'','','',NULL,0.9);
INSERT INTO "record" VALUES(8,'01a200f4-c937-70bf-ba71-d26763d605ad',2,1,'pending',33,37,'7.7%','地区生产总值','7.7',7.7,'%','=','level','actual',NULL,NULL,'indicator','',0.775,'value.plain','gdp',NULL,'',0,'','','',NULL,0.775);
INSERT INTO "record" VALUES(9,'01a200f4-c938-7bf2-97c1-ac8b4c5f9f26',2,1,'pending',48,52,'4.5%','城镇登记失业率','4.5',4.5,'%','=','level','actual',NULL,NULL,'indicator','',0.65,'value.plain','gdp',NULL,'',0,'','','',NULL,0.65);
INSERT INTO "record" VALUES(10,'01a200f4-c939-7806-837a-264c4d472696',2,1,'pending',57,60,'50个','智能工厂','50',50.0,'个','=','level','actual',NULL,NULL,'indicator','',0.525,'value.plain','gdp',NULL,'',0,'','','',NULL,0.525);
INSERT INTO "record" VALUES(11,'01a200f4-c93a-7cfa-adeb-79b0750bebae',2,1,'pending',65,69,'500个','数字化车间','500',500.0,'个','=','level','actual',NULL,NULL,'indicator','',0.4,'value.plain','gdp',NULL,'',0,'','','',NULL,0.4);
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
INSERT INTO "run" VALUES(1,'01a200f4-c6dd-7bf4-9e9a-042478af7047',1,'0.1.0','eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee','2026-11-22 01:52:51.191718',5,9,'82f25f946a10e4184efd6eece1c051e77a3e281848240cdc7c31704e83efd690','e383530b6cfed7c1c64b02960a3faf561fbaafceead5529aa241a6136d7835ba');
INSERT INTO "run" VALUES(2,'01a200f4-c944-7008-838c-b96a3b826957',2,'0.1.0','eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee','2026-11-22 01:52:51.965286',5,9,'89520be308d615b639723541b019a92bf8e03943715982a06fadeab9f0fc56da','e58eadb85918df7dbe5614e390f3fc714409b36b8b7fa8626b7368d4db44a93e');
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
	withdrawn_by VARCHAR, guideline VARCHAR CONSTRAINT fk_decision_guideline REFERENCES guideline (digest), 
	CONSTRAINT pk_decision PRIMARY KEY (id), 
	CONSTRAINT fk_decision_entry_id FOREIGN KEY(entry_id) REFERENCES trail (id), 
	CONSTRAINT fk_decision_record_id FOREIGN KEY(record_id) REFERENCES record (id), 
	CONSTRAINT uq_decision_uid UNIQUE (uid), 
	CONSTRAINT ck_decision_action CHECK (action IN ('confirm', 'correct', 'reject', 'add'))
);
INSERT INTO "decision" VALUES(1,'01a200f4-c75b-7692-b01b-e7c981633f74',1,'李审校','confirm','{"comparator":"=","end":28,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":23,"status":"actual","unit":"亿元","value":"500","value_text":"500亿元","year":null}','','2026-11-22 01:52:51.514891',2,NULL,'107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b');
INSERT INTO "decision" VALUES(2,'01a200f4-c77c-741c-95ec-a71edb6e5990',2,'李审校','correct','{"comparator":"=","end":37,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":33,"status":"actual","unit":"%","value":"7.7","value_text":"7.7%","year":2020}','','2026-11-22 01:52:51.577933',3,NULL,'107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b');
INSERT INTO "decision" VALUES(3,'01a200f4-c7a9-71fd-85b9-e955c20e2ef3',3,'李审校','reject','{"comparator":"=","end":52,"indicator":"城镇登记失业率","kind":"indicator","measure":"level","scope":"","start":48,"status":"actual","unit":"%","value":"4.5","value_text":"4.5%","year":null}','name','2026-11-22 01:52:51.623558',4,NULL,'107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b');
INSERT INTO "decision" VALUES(4,'01a200f4-c7f5-716f-955f-000ccd132c59',6,'李审校','add','{"comparator":"=","end":108,"indicator":"指标","kind":"indicator","measure":"level","scope":"","start":103,"status":"actual","unit":"","value":"1","value_text":"1390个","year":null}','','2026-11-22 01:52:51.682765',6,NULL,'107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b');
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
INSERT INTO "account" VALUES(1,'01a200f4-c9eb-7719-a380-fc145b5ef57d','王督导','supervisor','$argon2id$v=19$m=64,t=1,p=1$jM03XK4J1qSIl45RmFX3Rw$x+U302wNUGI6ZOTZ4F1RN31xjpV2VnGXruCE+LANlGI','CmoIPLT+yUu+bpLnpHo2n69yA90gv8yMOUqikHAY+2o=','{"kdf": "argon2id", "time": 1, "memory": 64, "lanes": 1, "salt": "xyMWYXdrU1GWh/xbYrhw6A==", "nonce": "9BFvoU0yhrBEvYRk", "sealed": "2uPQK5a+Wo5fAIXcgAYJ+H69Osuq/ut8RTw7gtUuTVAzai9AIhF5z9TEL0gOXVDV"}','2026-11-22 01:52:52.166752',NULL,0,NULL);
INSERT INTO "account" VALUES(2,'01a200f4-ca26-7172-8ed2-f8e9b3ee4a31','张三','reviewer','$argon2id$v=19$m=64,t=1,p=1$5pOxNwxDtmIQpLjHVtrLdQ$OmozpAxxXricsSknXHKsyWI62/XbCh+ONBkLWjlyRjM','','','2026-11-22 01:52:52.261848',NULL,0,NULL);
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
INSERT INTO "checkpoint" VALUES(1,13,'1874db5cdfff0dd1df4cb6737021ed173f66270bbdac50c327ea83eeac02825a','sha256','2026-11-22 01:52:52.000000','01a200f4-c9eb-7719-a380-fc145b5ef57d','王督导','CmoIPLT+yUu+bpLnpHo2n69yA90gv8yMOUqikHAY+2o=','8eMFzbdNzlqnkQR1fiDwa4XwahipCCAIdJfLeNdmYXylgtEsC9icTPexRepv3SqJyC8TjwlR5sHbXTX/2D3bCQ==');
CREATE TABLE source_file (
	source_id INTEGER NOT NULL, 
	n_bytes INTEGER NOT NULL, 
	packing VARCHAR(4) NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT pk_source_file PRIMARY KEY (source_id), 
	CONSTRAINT fk_source_file_source_id FOREIGN KEY(source_id) REFERENCES source (id), 
	CONSTRAINT ck_source_file_packing CHECK (packing IN ('none', 'zlib'))
);
INSERT INTO "source_file" VALUES(2,291,'zlib',X'789C158ED15282501445DFFD0F5F1914C1C91FE8B75024CD21260B7428D06C321BA3A2192ABCC8F031DE7D2E3CF90B5DCEDB39B3F75A87B3392529DCB2AB763B38A4E4956021FEB6BC0869B6C57CD64298C061C25B73B62333877914FBA1784A7555E5AC846D9DCCA16C229AE07955FB655FE9B74FE6086BB7F62722C8ABCF042FDF3C7B10EE84DC1DA6BF08DF7A8ADEE6F91657B68CD22241CE7495677B0A586515D20F77843BA771C8A39FE06309675115AFF5323D1F1F79764DF1463ED460F37B5A8DABC4223FE519EB28BD81D6558C816148744BBFC49A89F7400A687ADBD12E1AE0F9E888389610DC0C29DAC815B315EC58783FD55764689AA6CA69EA7530FE07E0EAB769');
CREATE TABLE guideline (
	digest VARCHAR NOT NULL, 
	version VARCHAR NOT NULL, 
	text TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_guideline PRIMARY KEY (digest)
);
INSERT INTO "guideline" VALUES('107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b','1.0','# 标注规范

版本 1.0

## 1 什么是一条提及

**1.1** 一个指标、一个数值、一个时间，合为一条提及。文中每出现一个数值，就单独成为一条。

**1.2** 同一指标在一句里既有水平值又有增速，记两条，指标名相同。
- `地区生产总值突破 500 亿元、年均增长 7.7%`：500 亿元（水平值），7.7%（年均增速）

**1.3** 起点、终点和其间的增速各记一条。起点的数值属于起点年份，是实际值。
- `从2015年的89.66亿元增至188.77亿元，年均增长8.8%`：三条

**1.4** 几个主体与几个数值用“分别”配对时，逐一配对，每一对是一条；被省去的共同部分补进指标名。
- `城乡常住居民人均可支配收入分别达到34561元、12161元，年均增长8.2%、9.5%`：四条，即城镇、农村各有一条水平值和一条年均增速

**1.5** “其中”之后的数值属于“其中”之后的指标，名称照原文写，不替作者补字。
- `一般公共预算收入11.16亿元，增长6.1%，其中税收7亿元`：第三条的指标是“税收”

**1.6** 结构（几个数用冒号相连）整体是一个数值。由一种结构变为另一种，记两条。
- `三次产业结构由1.6:51:47.4调整为1.4:32.6:66`：两条

**1.7** 一句里并列的几项工作，各有数量的各记一条。
- `新建50个智能工厂和500个数字化车间`：两条，类别都是工作量

**1.8** 表格中每个有数值的格子是一条；同一行在不同年份列下的数值各是一条。格子里是定性目标的也是一条，数值为空。
- 行 `常住人口城镇化率（%） 68.04 70`，列为2025年、2030年目标：两条，前者实际值，后者目标值
- 格子 `与地区生产总值增长同步`：一条，数值为空

**1.9** 同一处文字上的同一条提及只记一次。同一数字在文中另一处再次出现，是另一条提及。

## 2 各字段怎样填

**2.1 原文数值** 数值在文中的样子，一字不差：数字连同单位，不含比较词。
- `500 亿元`、`7.7%`、`13.3:44.3:42.4`、`2—3个`、`翻一番`、`2.46万户`

**2.2 指标** 所度量之物的全称，用原文的字，去掉字间空格，并补上共用或省略的部分。“达到”“实现”“累计”“新增”等动词不写入，除非它本身就是名称的一部分。
- `城乡居民…` 分开后写作“城镇居民…”“农村居民…”，不写“城乡…”
- `城镇新增就业` 保留“新增”

**2.3 数值** 照原文的数字填写，不换算单位（500亿元填500）。区间填下限和上限；结构和比值填各部分的列表；下降为负数；翻一番为2，翻两番为4；定性目标不填。
- `下降2.4%` → -2.4；`降低15%左右` → -15；`2.09:1` → [2.09, 1]

**2.4 单位** 照原文填写，不含空格。格子里只有数字时取表头的单位。结构和比值不填单位；翻番的单位是“倍”。
- 亿元、%、‰、个百分点、平方公里、万人次、微克/立方米、万元/人

**2.5 比较** 数值与实际的关系。
- 大于 `>`：突破、超过、超、逾、高于、大于
- 不小于 `≥`：以上、不低于、不少于、至少
- 小于 `<`：小于、低于、近（差一点）
- 不大于 `≤`：以内、以下、不超过、不高于、控制在…
- 约等于 `≈`：左右、约、大约、近似
- 数字中带“余”“多”的取 `>`；`2—3` 取区间；其余取 `=`

**2.6 度量** 这是一个什么样的数。
- 水平值：某一时间的总量、存量、比率或占比（占比11%、森林覆盖率48.3%、优良天数320天）
- 增速：相对变化的百分数（增长36%、下降2.4%、较2015年增长27%）
- 年均增速：平均每年的增速（年均增长7.7%、年复合增长率）
- 增减量：绝对变化（提高23个百分点、增加6000万元）
- 倍数：几倍、翻番（是2015年的1.5倍、翻一番）
- 比值：甲比乙（城乡收入比2.09:1）
- 结构：三项及以上之比（三次产业结构）
- 位次：排名（居全市第一：数值1，单位“位”）
- 没有数字的目标，取它所在一行的度量

**2.7 状态** 已经发生或测得的是实际值；计划、目标、预期、布置的任务是目标值（到2025年、力争、目标、预期、今年……要）。作为比较起点的数值是实际值。

**2.8 年份** 数值所属的年份。流量或一段时期的平均、累计，填起止两年：“十三五”为2016–2020，“十四五”为2021–2025，“十五五”为2026–2030，“五年来”看上下文。时期末达到的水平，填末年。文中没有线索的不填。

**2.9 类别** 统计年鉴、公报或规划指标表会列出的，关于本地区、某行业或其居民的统计，是统计指标（生产总值、覆盖率、人均值、总量、面积、里程、产值、企业总数）。工程、项目、行动、活动做了或要做的数量和金额，是工作量（建成5G基站1390个、改造老旧小区120个、发放贷款1.6亿元）。

**2.10 范围** 数值不属于文件本身的地区时，填它所属的地方或群体（全市、主城都市区、某某镇）；属于本地区的不填。

## 3 什么不是提及

**3.1** 日期和年份。时间的长短见5.7。
- `2021年3月5日`、`“十四五”时期`

**3.2** 编号：文号、章节号、条目序号、脚注号、页码、电话号码。

**3.3** 名称、口号、代号里的数字。
- `5G`、`PM2.5`、`“33618”现代制造业集群`、`“1+3+1”`、`“四好农村路”`、`15分钟服务圈`、`4A级`、`第五届`、`一带一路`、`100强`、`千亿级集群`、`三大攻坚战`
- 作为项目名称一部分的规模：`50万吨再生铜项目`

**3.4** 定义和脚注里的界限值。
- `瞪羚企业指……增长率超过30%的企业`

**3.5** 没有数值的约数：一批、若干、多个。“十余”“近百”有数值，是提及。

**3.6** 行文的计数：`九个方面工作`、`以下八项`。

**3.7** 只作列举的中文数字：`两个方面`。表示数值的中文数字是提及（增长八成、三十万亩），见5.6。

## 4 空格与断行

**4.1** 复制带进来的空格和断行都留着。原文数值照录，空格在内（`500 亿元`、`30 %`）；指标和单位里去掉。

## 5 裁定

两位细心的审校员曾有不同判断、后来定下来的。

**5.1 新增、净增、增加 + 数量** 指标是被增加之物，度量为增减量（新增停车位1.2万个）。“城镇新增就业”“新增城镇就业”是固定的统计项，取水平值。“新建”“新引进”“新发展”“新认证”“新培育”“建成”“创建”取水平值。

**5.2 年份** 与基期或上一时期相比的增速、倍数、百分点变化，填末年（较“十二五”末增长75.4% → 2020）。一段时期的累计、件数和平均，填起止两年。目标水平填要达到的那一年。

**5.3 一个数值，几个主体** 用“均”“都”或并列各自成立的，每个主体一条，位置相同（养老、医疗保险参保率均达95%）。合计或未拆开的主体，既无“分别”也无“均”的，记一条（城乡居民收入增长9%）。

**5.4 后一个数值之后的“以上”“以内”** 只管后一个数值；前面有“均”或只有一个数值的，管这个数值。降幅带“以上”的照取（压减10%以上 → -10，≥）。

**5.5 数字中的“余”“多”** 留在原文数值里，不写入单位，比较为 `>`（1300余件、60万余人）。“近”取 `<`。“近一倍”：原文数值“一倍”，倍数，`<`。

**5.6 中文数字** 说出某物数量的是提及（二十项措施落实是工作量，十万亩是数量）；“几大”加名词（三大工程、五大平台）和政策名称里的不是。“千亿级”“百亿级”是名称；“百万人口大城市”“千亿工业”是口号。

**5.7 时间长短** 29天实现清零、连续6个季度、提前两年，都不是提及。保持的名次是（居全市第一：1，位）；“前三”填3，比较为 `≤`。优良天数是水平值，单位“天”。

**5.8 定性目标** 表格里的总是一条，数值为空。正文里只有当它是目标清单中的一项，有明确的指标和固定的说法时才是（完成上级下达目标、与经济增长同步、达到全市平均水平）；全覆盖、零突破、稳步提升不是。

**5.9 等级** Ⅱ类水质、三甲、5A级、500千伏、二级，是类别，不是数值。

**5.10 工作量的名称** 写所做之物；只有当动词带有意义时才连动词一起写（引进企业、发放贷款、改造老旧小区、治理水土流失面积）。建成、完成、实施、实现、创建不写。

**5.11 范围** 作主语的地方、园区、企业、设施填入范围，不写入指标（江北国际机场 | 年旅客吞吐量）。比较的范围（居全市第一、占全市比重）不是范围。文件本身的地区不填。

**5.12 难分的类别** 签约、到位、融资的金额，游客数，住房销售，企业和专利的存量，是统计指标。建成、成立、获评、签订的数量，花出去或贷出去的钱，项目服务的人数，是工作量。

**5.13 几种固定写法** `涨幅控制在3.5%以内`：增速，`≤`，“涨幅”留在名称里。`迈上400亿元台阶`：`>`。`每立方米35微克`：原文数值是整个说法，单位“微克/立方米”。

**5.14 规划里没有“年均”的每年增速目标** （规划期内分别增长8%和9.5%、增速10%以上）取增速，年份填规划期的起止。规划里带“到2025年”的件数和累计，填2021–2025。

**5.15 与别处的差距** （高于全市平均水平34.3个百分点）取增减量，指标不变，比较为 `=`。

**5.16 没有所量之物** 单独的数量级（千亿工业、两个百亿级台阶）不是提及。具名项目之前的产能或门槛不是；未具名项目的合计是工作量（10万亩高标准农田）。

**5.17 百分数加动词** （100%无害化处置）在名称后补“率”；`占……的74.7%` 在名称后补“比重”。

**5.18 仍有两种读法时** 取不改动原文字句的那一种。
','','2026-11-22 01:52:51.514891');
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
INSERT INTO "learned" VALUES(1,'l-1','2026-11-22 01:52:52.133892',1,3,'{}','{}','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
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
CREATE INDEX ix_passage_source_id ON passage (source_id);
CREATE TRIGGER tr_account_no_delete BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'account rows are never deleted'); END;
CREATE TRIGGER tr_checkpoint_no_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoint rows are never updated'); END;
CREATE TRIGGER tr_checkpoint_no_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoint rows are never deleted'); END;
CREATE TRIGGER tr_source_file_no_update BEFORE UPDATE ON source_file BEGIN SELECT RAISE(ABORT, 'source_file rows are never updated'); END;
CREATE TRIGGER tr_source_file_no_delete BEFORE DELETE ON source_file BEGIN SELECT RAISE(ABORT, 'source_file rows are never deleted'); END;
CREATE TRIGGER tr_guideline_no_update BEFORE UPDATE ON guideline BEGIN SELECT RAISE(ABORT, 'guideline rows are never updated'); END;
CREATE TRIGGER tr_guideline_no_delete BEFORE DELETE ON guideline BEGIN SELECT RAISE(ABORT, 'guideline rows are never deleted'); END;
CREATE INDEX ix_record_estimate ON record (estimate, id, state);
COMMIT;

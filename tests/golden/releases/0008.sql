PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0008');
CREATE TABLE meta (
	name VARCHAR NOT NULL, 
	value VARCHAR NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY (name)
);
INSERT INTO "meta" VALUES('uid','01a20173-2dff-7d93-bfaa-ec3ed1516e10');
INSERT INTO "meta" VALUES('made_at','2026-11-22T04:10:55.359942+00:00');
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
INSERT INTO "source" VALUES(1,'01a20173-2e12-7e1d-9eb1-74bee962b0df','云水县.txt','cf4dbfe3c3c707a3791f072c633a0101cc227f08bcbe741829862441a9bf226f','93639016e471e20c9ae61585a1163023ae75967c86e70afa9071022255736508','txt','utf-8','云水县2021年政府工作报告
地区生产总值突破500亿元、年均增长7.7%。城镇登记失业率控制在4.5%以内。新建50个智能工厂和500个数字化车间；三次产业结构调整为1.4:32.6:66。
5G基站建成1390个，第三十条，办公电话63330000。
','[]','[]','2026-11-22 04:10:55.377964');
INSERT INTO "source" VALUES(2,'01a20173-2f15-706b-aafc-de1d023ab178','云水县.txt','480fd48c9749722e9b88f0330266f32114e1c9963c833fbe326a01f017813f0c','480fd48c9749722e9b88f0330266f32114e1c9963c833fbe326a01f017813f0c','txt','utf-8','云水县2021年政府工作报告
地区生产总值突破500亿元、年均增长7.7%。城镇登记失业率控制在4.5%以内。新建50个智能工厂和500个数字化车间；三次产业结构调整为1.4:32.6:66。
5G基站建成1390个，第三十条，办公电话63330000。
附','[]','[]','2026-11-22 04:10:55.636824');
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
INSERT INTO "trail" VALUES(1,'01a20173-2e11-7b43-b6ae-b9e4c0c7e518','2026-11-22 04:10:55.377964',0,0,'李审校','laptop-1','s-1','0.1.0','import','',NULL,3,'sha256','2ccc702f7092eac8830db705e190671f2d438e307e9dec95eae590ef2afe3b17','3272d659b7db870c59a92cd5a5063c02e37619eecb7fb3a0f7abb18ce2f03ece');
INSERT INTO "trail" VALUES(2,'01a20173-2e6e-7c81-b7a7-4e0757f48e72','2026-11-22 04:10:55.470517',0,0,'李审校','laptop-1','s-1','0.1.0','confirm','',NULL,2,'sha256','3272d659b7db870c59a92cd5a5063c02e37619eecb7fb3a0f7abb18ce2f03ece','48fadd92582ecaf6f59482578132c1f0cb83521d7a4902e112760d64c429e692');
INSERT INTO "trail" VALUES(3,'01a20173-2e81-77eb-ab4c-09b362c8ec5b','2026-11-22 04:10:55.489074',0,0,'李审校','laptop-1','s-1','0.1.0','correct','',NULL,2,'sha256','48fadd92582ecaf6f59482578132c1f0cb83521d7a4902e112760d64c429e692','ac27cca4fa5e56f950d964dbef42265c5b7416309731dfbdc666de6ff972e6b2');
INSERT INTO "trail" VALUES(4,'01a20173-2e88-722a-b580-360baab72ab4','2026-11-22 04:10:55.496874',0,0,'李审校','laptop-1','s-1','0.1.0','reject','name',NULL,2,'sha256','ac27cca4fa5e56f950d964dbef42265c5b7416309731dfbdc666de6ff972e6b2','5d15f07feaf53578469c5677821a0256950ecac13e9d673eeb6c03c3b1d8011c');
INSERT INTO "trail" VALUES(5,'01a20173-2e8c-771b-85a5-a18348c71a42','2026-11-22 04:10:55.500539',0,0,'李审校','laptop-1','s-1','0.1.0','flag','',NULL,1,'sha256','5d15f07feaf53578469c5677821a0256950ecac13e9d673eeb6c03c3b1d8011c','a0854cb9577f6fa8f15e2b4f249df1da1e3d26685bd27fbac6c688aba4933a72');
INSERT INTO "trail" VALUES(6,'01a20173-2e8f-7f44-b3df-838472d81223','2026-11-22 04:10:55.503448',0,0,'李审校','laptop-1','s-1','0.1.0','add','',NULL,3,'sha256','a0854cb9577f6fa8f15e2b4f249df1da1e3d26685bd27fbac6c688aba4933a72','67d10795fbddf66d00adef7990689c8adb7d5c6104020da6169830dd2136d56e');
INSERT INTO "trail" VALUES(7,'01a20173-2ea2-783f-ad07-147e68124c2f','2026-11-22 04:10:55.522228',0,0,'李审校','laptop-1','s-1','0.1.0','set_aside','',NULL,1,'sha256','67d10795fbddf66d00adef7990689c8adb7d5c6104020da6169830dd2136d56e','e289b870cf3cbf7a73ac706c227e135ccdc51c541abbe97e9e86f818d04f173d');
INSERT INTO "trail" VALUES(8,'01a20173-2eb2-7721-8c22-8d72e6522517','2026-11-22 04:10:55.538319',0,0,'李审校','laptop-1','s-1','0.1.0','undo','',7,1,'sha256','e289b870cf3cbf7a73ac706c227e135ccdc51c541abbe97e9e86f818d04f173d','ffa3ca5cf2db9b8248b45c84be8439e8ac9497bfa8cd9c96dd0cbe2443dec86a');
INSERT INTO "trail" VALUES(9,'01a20173-2ec2-785d-b8c1-5fbd16c360c9','2026-11-22 04:10:55.554659',0,0,'李审校','laptop-1','s-1','0.1.0','draw_sample','',NULL,5,'sha256','ffa3ca5cf2db9b8248b45c84be8439e8ac9497bfa8cd9c96dd0cbe2443dec86a','7a7b0e9beb863c731da08ad66d5b6090b9bbb9772e0d7269590a0b1c11d150c2');
INSERT INTO "trail" VALUES(10,'01a20173-2ede-789f-9048-8451eaca482f','2026-11-22 04:10:55.582959',0,0,'李审校','laptop-1','s-1','0.1.0','inspect','',NULL,1,'sha256','7a7b0e9beb863c731da08ad66d5b6090b9bbb9772e0d7269590a0b1c11d150c2','6a1c134d2628bed81c5a0b70f80ca7a7ffd56908109b95b667f4fb3f5ff3ff71');
INSERT INTO "trail" VALUES(11,'01a20173-2ee6-7c12-855e-24558b8a7aa7','2026-11-22 04:10:55.590524',0,0,'李审校','laptop-1','s-1','0.1.0','inspect','',NULL,1,'sha256','6a1c134d2628bed81c5a0b70f80ca7a7ffd56908109b95b667f4fb3f5ff3ff71','7d46206c1fc2d9ccf4080b33b357b46fc081b4027d79edb7aff5f605b0e92558');
INSERT INTO "trail" VALUES(12,'01a20173-2eea-783a-86eb-0f6c53b0e4b9','2026-11-22 04:10:55.594585',0,0,'李审校','laptop-1','s-1','0.1.0','inspect','',NULL,1,'sha256','7d46206c1fc2d9ccf4080b33b357b46fc081b4027d79edb7aff5f605b0e92558','e099a32ca7b598059011d67622dc7dfe0c1a20d74311289e0f645abc1d7166cf');
INSERT INTO "trail" VALUES(13,'01a20173-2eee-7ce6-a841-a8ba6a8799fb','2026-11-22 04:10:55.598476',0,0,'李审校','laptop-1','s-1','0.1.0','inspect','',NULL,1,'sha256','e099a32ca7b598059011d67622dc7dfe0c1a20d74311289e0f645abc1d7166cf','443fcc35645f8bad4abb7ddc9e906ace580e595d6b0fae07e13abc4637a0bcf6');
INSERT INTO "trail" VALUES(14,'01a20173-2ef2-739f-9158-e9f70a94918a','2026-11-22 04:10:55.602349',0,0,'李审校','laptop-1','s-1','0.1.0','close_inspection','',NULL,1,'sha256','443fcc35645f8bad4abb7ddc9e906ace580e595d6b0fae07e13abc4637a0bcf6','a6461e2477158a173a507f1f3e439a5bb215a246f21bb90be24ddf4784162dce');
INSERT INTO "trail" VALUES(15,'01a20173-2f14-78ba-8ec7-71c208f35ff4','2026-11-22 04:10:55.636824',0,0,'李审校','laptop-1','s-1','0.1.0','import','',NULL,3,'sha256','a6461e2477158a173a507f1f3e439a5bb215a246f21bb90be24ddf4784162dce','bf8a1f479bdbe63ecdfe1e9a8279a24e7c26349a7a46859f403c8df6fbb78a63');
INSERT INTO "trail" VALUES(16,'01a20173-2f2e-73ba-a518-80c70ffdcfe7','2026-11-22 04:10:55.661526',0,0,'李审校','laptop-1','s-1','0.1.0','edit_notes','',NULL,1,'sha256','bf8a1f479bdbe63ecdfe1e9a8279a24e7c26349a7a46859f403c8df6fbb78a63','7ac3b1e66d662ae3151cb32ae41bf5e30cf3adb729ce64f6be5a440b4be1ef5c');
INSERT INTO "trail" VALUES(17,'01a20173-2f33-71bb-9007-263cba3ddf10','2026-11-22 04:10:55.667867',0,0,'李审校','laptop-1','s-1','0.1.0','sign_off','首版',NULL,1,'sha256','7ac3b1e66d662ae3151cb32ae41bf5e30cf3adb729ce64f6be5a440b4be1ef5c','a32f2944aed8f95f9a43489062638d4589ee43b3cb7a3aa7f84afe671c01476e');
INSERT INTO "trail" VALUES(18,'01a20173-2f56-715c-b17e-222402529f09','2026-11-22 04:10:55.702149',0,0,'李审校','laptop-1','s-1','0.1.0','sign_off','',NULL,1,'sha256','a32f2944aed8f95f9a43489062638d4589ee43b3cb7a3aa7f84afe671c01476e','a0605d1cb6f96efb52706598168286df4023deed1536eb76177d1834cf35e7bf');
INSERT INTO "trail" VALUES(19,'01a20173-2f60-7953-9c20-b359b4d593a7','2026-11-22 04:10:55.712216',0,0,'李审校','laptop-1','s-1','0.1.0','unlock','补充',NULL,1,'sha256','a0605d1cb6f96efb52706598168286df4023deed1536eb76177d1834cf35e7bf','98658ed64c2fa9473824200f17b69fc704cced960b3d8edd4b00467d41d2f667');
INSERT INTO "trail" VALUES(20,'01a20173-2f67-7f68-a795-db839a92d681','2026-11-22 04:10:55.719870',0,0,'李审校','laptop-1','s-1','0.1.0','flag','',NULL,1,'sha256','98658ed64c2fa9473824200f17b69fc704cced960b3d8edd4b00467d41d2f667','1aa6a9fd850e10b2013d8833a654ba44d9223134566a2cde9ec478331d6d70b8');
INSERT INTO "trail" VALUES(21,'01a20173-2f81-781c-989b-4b72e8c85371','2026-11-22 04:10:55.745787',0,0,'李审校','laptop-1','s-1','0.1.0','start_accounts','',NULL,1,'sha256','1aa6a9fd850e10b2013d8833a654ba44d9223134566a2cde9ec478331d6d70b8','7878075c5b20402ad64efff93b5f5a7948e6ead401027609a21517c957370da8');
INSERT INTO "trail" VALUES(22,'01a20173-2f88-7fbc-8f7d-eb40cecc071c','2026-11-22 04:10:55.752542',0,0,'王督导','vm','01a20173-2f85-757e-8203-48124fc8d659','0.1.0','add_account','',NULL,1,'sha256','7878075c5b20402ad64efff93b5f5a7948e6ead401027609a21517c957370da8','615c37fc9c08ae5685632bcb3349ac3d439c98daa94adc17bf9e6406bdaa3973');
INSERT INTO "trail" VALUES(23,'01a20173-2f8c-7f46-8a99-2afbbb3b8234','2026-11-22 04:10:55.756887',0,0,'王督导','vm','01a20173-2f85-757e-8203-48124fc8d659','0.1.0','flag','',NULL,1,'sha256','615c37fc9c08ae5685632bcb3349ac3d439c98daa94adc17bf9e6406bdaa3973','a74dcaa59a81c289f2b23b0eb9da7093d59c40cb2ae788099dc21cbbe105aee7');
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
INSERT INTO "document" VALUES(1,'01a20173-2e54-797b-820e-7a1a4ec360f2',1,1,0,128,'2021年政府工作报告','云水县','500199','["重庆市"]','云水县人民政府','work_report',2021,NULL,NULL,'2021-01-20');
INSERT INTO "document" VALUES(2,'01a20173-2f1d-7b19-b253-6e521e698f2a',2,1,0,129,'2021年政府工作报告','云水县','500199','["重庆市"]','云水县人民政府','work_report',2021,NULL,NULL,'2021-01-20');
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
INSERT INTO "trail_change" VALUES(1,0,'source','01a20173-2e12-7e1d-9eb1-74bee962b0df',NULL,'{"encoding":"utf-8","file_sha256":"cf4dbfe3c3c707a3791f072c633a0101cc227f08bcbe741829862441a9bf226f","format":"txt","imported_at":"2026-11-22T04:10:55.377964Z","name":"云水县.txt","pages":"[]","tables":"[]","text_sha256":"93639016e471e20c9ae61585a1163023ae75967c86e70afa9071022255736508"}');
INSERT INTO "trail_change" VALUES(1,1,'document','01a20173-2e54-797b-820e-7a1a4ec360f2',NULL,'{"date":"2021-01-20","end":128,"issuer":"云水县人民政府","kind":"work_report","period":null,"region":["云水县","500199",["重庆市"]],"source":"01a20173-2e12-7e1d-9eb1-74bee962b0df","start":0,"title":"2021年政府工作报告","year":2021}');
INSERT INTO "trail_change" VALUES(1,2,'run','01a20173-2e65-77ea-b800-8106ba67642c',NULL,'{"at":"2026-11-22T04:10:55.377964Z","candidates_sha256":"a95fca28f14bd980437152d48dab7b195eefc694cda52cecee5b2ba960f42a9a","document":"01a20173-2e54-797b-820e-7a1a4ec360f2","n_candidates":5,"n_numerals":9,"numerals_sha256":"9a9f192c741a3584e80653c5d981c73f9162de2ae79d95fffdd46dbaef9dda74","program":"0.1.0","resources_sha256":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"}');
INSERT INTO "trail_change" VALUES(2,0,'record','01a20173-2e60-704a-8e5c-65c8222eb7b8','{"decided_at":null,"decided_by":"","state":"pending"}','{"decided_at":"2026-11-22T04:10:55.470517Z","decided_by":"李审校","state":"confirmed"}');
INSERT INTO "trail_change" VALUES(2,1,'decision','01a20173-2e7b-7a7f-8179-2ca8607a0c5e',NULL,'{"action":"confirm","actor":"李审校","at":"2026-11-22T04:10:55.470517Z","guideline":"107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b","mention":{"comparator":"=","end":28,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":23,"status":"actual","unit":"亿元","value":"500","value_text":"500亿元","year":null},"reason":"","record":"01a20173-2e60-704a-8e5c-65c8222eb7b8","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(3,0,'record','01a20173-2e61-7300-b469-b99736dcbee4','{"decided_at":null,"decided_by":"","state":"pending","year":null}','{"decided_at":"2026-11-22T04:10:55.489074Z","decided_by":"李审校","state":"corrected","year":2020}');
INSERT INTO "trail_change" VALUES(3,1,'decision','01a20173-2e83-72e1-8df8-8d3738a5a3c7',NULL,'{"action":"correct","actor":"李审校","at":"2026-11-22T04:10:55.489074Z","guideline":"107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b","mention":{"comparator":"=","end":37,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":33,"status":"actual","unit":"%","value":"7.7","value_text":"7.7%","year":2020},"reason":"","record":"01a20173-2e61-7300-b469-b99736dcbee4","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(4,0,'record','01a20173-2e62-786f-930a-0f58f860193e','{"decided_at":null,"decided_by":"","reason":"","state":"pending"}','{"decided_at":"2026-11-22T04:10:55.496874Z","decided_by":"李审校","reason":"name","state":"rejected"}');
INSERT INTO "trail_change" VALUES(4,1,'decision','01a20173-2e89-7528-ba43-1e98affd8312',NULL,'{"action":"reject","actor":"李审校","at":"2026-11-22T04:10:55.496874Z","guideline":"107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b","mention":{"comparator":"=","end":52,"indicator":"城镇登记失业率","kind":"indicator","measure":"level","scope":"","start":48,"status":"actual","unit":"%","value":"4.5","value_text":"4.5%","year":null},"reason":"name","record":"01a20173-2e62-786f-930a-0f58f860193e","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(5,0,'record','01a20173-2e63-7d9d-b0df-95409be9a821','{"is_flagged":false}','{"is_flagged":true}');
INSERT INTO "trail_change" VALUES(6,0,'record','01a20173-2e93-761d-b727-a91b7ace10dd',NULL,'{"catalogue_id":"gdp","comment":"","comparator":"=","confidence":1.0,"decided_at":"2026-11-22T04:10:55.503448Z","decided_by":"李审校","document":"01a20173-2e54-797b-820e-7a1a4ec360f2","end":108,"indicator":"指标","is_flagged":false,"kind":"indicator","measure":"level","reason":"","rule":"added","scope":"","start":103,"state":"added","status":"actual","unit":"","value":"1","value_text":"1390个","year":null}');
INSERT INTO "trail_change" VALUES(6,1,'candidate','01a20173-2e93-761d-b727-a91b7ace10dd',NULL,'{"alternatives":"[[\"value\",{\"value\":\"5.0\"},0.25],[\"value\",{\"parts\":[\"1.5\",\"2\"]},0.125],[\"year\",{\"years\":[2016,2020]},0.5],[\"measure\",\"growth\",0.25],[\"unit\",\"万元\",0.0625],[\"year\",null,0.0625]]","catalogue_id":"gdp","confidence":0.9,"evidence":"[[\"indicator\",\"subject.before\",[15,21],\"主语\"],[\"year\",\"year.document\",null,\"\"]]","mention":"{\"comparator\":\"=\",\"end\":28,\"indicator\":\"地区生产总值\",\"kind\":\"indicator\",\"measure\":\"level\",\"scope\":\"\",\"start\":23,\"status\":\"actual\",\"unit\":\"亿元\",\"value\":\"500\",\"value_text\":\"500亿元\",\"year\":null}","rule":"value.plain"}');
INSERT INTO "trail_change" VALUES(6,2,'decision','01a20173-2e97-75b1-880c-ee1ce1cfc69e',NULL,'{"action":"add","actor":"李审校","at":"2026-11-22T04:10:55.503448Z","guideline":"107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b","mention":{"comparator":"=","end":108,"indicator":"指标","kind":"indicator","measure":"level","scope":"","start":103,"status":"actual","unit":"","value":"1","value_text":"1390个","year":null},"reason":"","record":"01a20173-2e93-761d-b727-a91b7ace10dd","withdrawn_by":null}');
INSERT INTO "trail_change" VALUES(7,0,'numeral','01a20173-2e5d-7ecf-bd7e-546234dc5bc8','{"reviewed_kind":null,"set_aside_by":""}','{"reviewed_kind":"other","set_aside_by":"李审校"}');
INSERT INTO "trail_change" VALUES(8,0,'numeral','01a20173-2e5d-7ecf-bd7e-546234dc5bc8','{"reviewed_kind":"other","set_aside_by":"李审校"}','{"reviewed_kind":null,"set_aside_by":""}');
INSERT INTO "trail_change" VALUES(9,0,'inspection','01a20173-2ec3-7128-a5a7-75a6ba70dee8',NULL,'{"accept":0,"aql":"0.010","closed_at":null,"closed_by":"","counts_minor":true,"drawn_at":"2026-11-22T04:10:55.554659Z","drawn_by":"李审校","letter":"Q","level":"II","lot":{"documents":[],"first":null,"reviewer":"","until":null,"view":null},"lot_sha256":"4ee44b42bc18716040251828faafc1f5fc21beaf66c5d90467e6d105016e691a","lot_size":4,"outcome":"open","reject":1,"seed":"395ab9e9911786864dcec8b385d6a801","severity":"normal","size":4}');
INSERT INTO "trail_change" VALUES(9,1,'inspection_item','01a20173-2ecb-770a-ac0f-397fd182fbb0',NULL,'{"comment":"","faults":[],"inspection":"01a20173-2ec3-7128-a5a7-75a6ba70dee8","judged_at":null,"judged_by":"","position":0,"record":"01a20173-2e62-786f-930a-0f58f860193e","verdict":"pending","version":2}');
INSERT INTO "trail_change" VALUES(9,2,'inspection_item','01a20173-2ecc-7073-9074-a30c0dc1a3ab',NULL,'{"comment":"","faults":[],"inspection":"01a20173-2ec3-7128-a5a7-75a6ba70dee8","judged_at":null,"judged_by":"","position":1,"record":"01a20173-2e60-704a-8e5c-65c8222eb7b8","verdict":"pending","version":2}');
INSERT INTO "trail_change" VALUES(9,3,'inspection_item','01a20173-2ecd-7f8e-a0b5-290274d597d1',NULL,'{"comment":"","faults":[],"inspection":"01a20173-2ec3-7128-a5a7-75a6ba70dee8","judged_at":null,"judged_by":"","position":2,"record":"01a20173-2e61-7300-b469-b99736dcbee4","verdict":"pending","version":2}');
INSERT INTO "trail_change" VALUES(9,4,'inspection_item','01a20173-2ece-7ed4-b239-09b812313655',NULL,'{"comment":"","faults":[],"inspection":"01a20173-2ec3-7128-a5a7-75a6ba70dee8","judged_at":null,"judged_by":"","position":3,"record":"01a20173-2e93-761d-b727-a91b7ace10dd","verdict":"pending","version":1}');
INSERT INTO "trail_change" VALUES(10,0,'inspection_item','01a20173-2ecb-770a-ac0f-397fd182fbb0','{"faults":[],"judged_at":null,"judged_by":"","verdict":"pending"}','{"faults":[{"correction":"万元","field":"unit","grade":"major"}],"judged_at":"2026-11-22T04:10:55.582959Z","judged_by":"李审校","verdict":"wrong"}');
INSERT INTO "trail_change" VALUES(11,0,'inspection_item','01a20173-2ecc-7073-9074-a30c0dc1a3ab','{"judged_at":null,"judged_by":"","verdict":"pending"}','{"judged_at":"2026-11-22T04:10:55.590524Z","judged_by":"李审校","verdict":"agree"}');
INSERT INTO "trail_change" VALUES(12,0,'inspection_item','01a20173-2ecd-7f8e-a0b5-290274d597d1','{"judged_at":null,"judged_by":"","verdict":"pending"}','{"judged_at":"2026-11-22T04:10:55.594585Z","judged_by":"李审校","verdict":"agree"}');
INSERT INTO "trail_change" VALUES(13,0,'inspection_item','01a20173-2ece-7ed4-b239-09b812313655','{"judged_at":null,"judged_by":"","verdict":"pending"}','{"judged_at":"2026-11-22T04:10:55.598476Z","judged_by":"李审校","verdict":"agree"}');
INSERT INTO "trail_change" VALUES(14,0,'inspection','01a20173-2ec3-7128-a5a7-75a6ba70dee8','{"closed_at":null,"closed_by":"","outcome":"open"}','{"closed_at":"2026-11-22T04:10:55.602349Z","closed_by":"李审校","outcome":"rejected"}');
INSERT INTO "trail_change" VALUES(15,0,'source','01a20173-2f15-706b-aafc-de1d023ab178',NULL,'{"encoding":"utf-8","file_sha256":"480fd48c9749722e9b88f0330266f32114e1c9963c833fbe326a01f017813f0c","format":"txt","imported_at":"2026-11-22T04:10:55.636824Z","n_bytes":291,"name":"云水县.txt","pages":"[]","tables":"[]","text_sha256":"480fd48c9749722e9b88f0330266f32114e1c9963c833fbe326a01f017813f0c"}');
INSERT INTO "trail_change" VALUES(15,1,'document','01a20173-2f1d-7b19-b253-6e521e698f2a',NULL,'{"date":"2021-01-20","end":129,"issuer":"云水县人民政府","kind":"work_report","period":null,"region":["云水县","500199",["重庆市"]],"source":"01a20173-2f15-706b-aafc-de1d023ab178","start":0,"title":"2021年政府工作报告","year":2021}');
INSERT INTO "trail_change" VALUES(15,2,'run','01a20173-2f2d-7aaa-9144-884052c0903f',NULL,'{"at":"2026-11-22T04:10:55.636824Z","candidates_sha256":"6f24aa4709bd12bd22db221c810edd5028809fe848c92dc3547351fe98aa0205","document":"01a20173-2f1d-7b19-b253-6e521e698f2a","n_candidates":5,"n_numerals":9,"numerals_sha256":"29ebb34d99c042321d40b475b8d8cc8a3934ffd1c8ebd4e364bd2ee8cb0d7e68","program":"0.1.0","resources_sha256":"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"}');
INSERT INTO "trail_change" VALUES(16,0,'notes','guideline',NULL,'{"text":"年份以公报为准。"}');
INSERT INTO "trail_change" VALUES(17,0,'sign_off','01a20173-2f44-7d69-847b-82944f832c38',NULL,'{"actor":"李审校","at":"2026-11-22T04:10:55.667867Z","comment":"首版","documents":{"01a20173-2e54-797b-820e-7a1a4ec360f2":["0b219fcfebf79100cdfcee4e91dd149046a39795fecea0dae258f3b0680b01b6",6,3]},"name":"2021","override":"试行"}');
INSERT INTO "trail_change" VALUES(18,0,'sign_off','01a20173-2f5a-7cfb-93cf-85032d6ea8df',NULL,'{"actor":"李审校","at":"2026-11-22T04:10:55.702149Z","comment":"","documents":{"01a20173-2f1d-7b19-b253-6e521e698f2a":["513d8e776b63c48f6835f7cf18e98a75c8ce565c1b9283263631940601f5ee5e",5,7]},"name":"","override":"试行"}');
INSERT INTO "trail_change" VALUES(19,0,'unlocking','01a20173-2f64-7699-9145-928cfab2c4ea',NULL,'{"actor":"李审校","at":"2026-11-22T04:10:55.712216Z","document":"01a20173-2f1d-7b19-b253-6e521e698f2a","reason":"补充","sign_off":"01a20173-2f5a-7cfb-93cf-85032d6ea8df"}');
INSERT INTO "trail_change" VALUES(20,0,'record','01a20173-2f29-7041-b572-bb957882d9c7','{"is_flagged":false}','{"is_flagged":true}');
INSERT INTO "trail_change" VALUES(21,0,'account','01a20173-2f76-7014-b67d-0522dca29b5b',NULL,'{"disabled_at":null,"made_at":"2026-11-22T04:10:55.721899Z","n_failed":0,"name":"王督导","not_before":null,"public_key":"feuIDqip57IG6cJF7ayD0SpkpwSg5NRQLtVLsDDfsfQ=","role":"supervisor","secrets_sha256":"e95d3bfae063f0d0cf9d92c6563734743c4c78a7cb8701d50d2863815a1a410e"}');
INSERT INTO "trail_change" VALUES(22,0,'account','01a20173-2f86-7246-a70e-40f77d599a63',NULL,'{"disabled_at":null,"made_at":"2026-11-22T04:10:55.749119Z","n_failed":0,"name":"张三","not_before":null,"public_key":"","role":"reviewer","secrets_sha256":"69ad8541242bb07905344efbffa5704389f09d93214e0269a9689f95b12e256f"}');
INSERT INTO "trail_change" VALUES(23,0,'record','01a20173-2f2a-7a4c-8f61-7952bc2ad6bd','{"is_flagged":false}','{"is_flagged":true}');
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
INSERT INTO "numeral" VALUES(1,'01a20173-2e57-749a-a1fa-8d1689798c68',1,1,3,7,'date','date.year',NULL,'',0);
INSERT INTO "numeral" VALUES(2,'01a20173-2e58-741a-9664-0a402c26c552',1,1,23,26,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(3,'01a20173-2e59-73de-9765-ce93db8cc679',1,1,33,36,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(4,'01a20173-2e5a-71d7-ba8e-abaa01513c9f',1,1,48,51,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(5,'01a20173-2e5b-7232-8056-c0871a6f8e89',1,1,57,59,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(6,'01a20173-2e5c-75eb-be59-cd0303434fbc',1,1,65,68,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(7,'01a20173-2e5d-7ecf-bd7e-546234dc5bc8',1,3,84,95,'open','',NULL,'',1);
INSERT INTO "numeral" VALUES(8,'01a20173-2e5e-7f08-b921-eb111b0b4aeb',1,1,103,107,'open','',NULL,'',0);
INSERT INTO "numeral" VALUES(9,'01a20173-2e5f-70ed-8da9-1a7bb99b3483',1,1,110,112,'list','list.article',NULL,'',0);
INSERT INTO "numeral" VALUES(10,'01a20173-2f1f-7d48-b58f-272ec55c4680',2,1,3,7,'date','date.year',NULL,'',0);
INSERT INTO "numeral" VALUES(11,'01a20173-2f20-770a-b325-5fb277401053',2,1,23,26,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(12,'01a20173-2f21-714a-84e3-a56707116d90',2,1,33,36,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(13,'01a20173-2f22-76a2-830b-c4544b1b5f8f',2,1,48,51,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(14,'01a20173-2f23-7ba0-9e04-aee82262d7a8',2,1,57,59,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(15,'01a20173-2f24-7717-ac03-05e2dcefd96e',2,1,65,68,'value','',NULL,'',0);
INSERT INTO "numeral" VALUES(16,'01a20173-2f25-7231-aadd-cf9b40ea0093',2,1,84,95,'open','',NULL,'',1);
INSERT INTO "numeral" VALUES(17,'01a20173-2f26-7082-82f8-4a2fc41f8ad8',2,1,103,107,'open','',NULL,'',1);
INSERT INTO "numeral" VALUES(18,'01a20173-2f27-7c20-962b-b69db7275cf7',2,1,110,112,'list','list.article',NULL,'',0);
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
INSERT INTO "record" VALUES(1,'01a20173-2e60-704a-8e5c-65c8222eb7b8',1,2,'confirmed',23,28,'500亿元','地区生产总值','500',500.0,'亿元','=','level','actual',NULL,NULL,'indicator','',0.9,'value.plain','gdp',NULL,'',0,'','','李审校','2026-11-22 04:10:55.470517',0.9);
INSERT INTO "record" VALUES(2,'01a20173-2e61-7300-b469-b99736dcbee4',1,2,'corrected',33,37,'7.7%','地区生产总值','7.7',7.7,'%','=','level','actual',NULL,2020,'indicator','',0.775,'value.plain','gdp',NULL,'',0,'','','李审校','2026-11-22 04:10:55.489074',0.775);
INSERT INTO "record" VALUES(3,'01a20173-2e62-786f-930a-0f58f860193e',1,2,'rejected',48,52,'4.5%','城镇登记失业率','4.5',4.5,'%','=','level','actual',NULL,NULL,'indicator','',0.65,'value.plain','gdp',NULL,'',0,'','name','李审校','2026-11-22 04:10:55.496874',0.65);
INSERT INTO "record" VALUES(4,'01a20173-2e63-7d9d-b0df-95409be9a821',1,2,'pending',57,60,'50个','智能工厂','50',50.0,'个','=','level','actual',NULL,NULL,'indicator','',0.525,'value.plain','gdp',NULL,'',1,'','','',NULL,0.525);
INSERT INTO "record" VALUES(5,'01a20173-2e64-75d4-8d09-88dd68a0697b',1,1,'pending',65,69,'500个','数字化车间','500',500.0,'个','=','level','actual',NULL,NULL,'indicator','',0.4,'value.plain','gdp',NULL,'',0,'','','',NULL,0.4);
INSERT INTO "record" VALUES(6,'01a20173-2e93-761d-b727-a91b7ace10dd',1,1,'added',103,108,'1390个','指标','1',1.0,'','=','level','actual',NULL,NULL,'indicator','',1.0,'added','gdp',NULL,'',0,'','','李审校','2026-11-22 04:10:55.503448',1.0);
INSERT INTO "record" VALUES(7,'01a20173-2f28-75af-af9e-99cbfaa9af83',2,1,'pending',23,28,'500亿元','地区生产总值','500',500.0,'亿元','=','level','actual',NULL,NULL,'indicator','',0.9,'value.plain','gdp',NULL,'',0,'','','',NULL,0.9);
INSERT INTO "record" VALUES(8,'01a20173-2f29-7041-b572-bb957882d9c7',2,2,'pending',33,37,'7.7%','地区生产总值','7.7',7.7,'%','=','level','actual',NULL,NULL,'indicator','',0.775,'value.plain','gdp',NULL,'',1,'','','',NULL,0.775);
INSERT INTO "record" VALUES(9,'01a20173-2f2a-7a4c-8f61-7952bc2ad6bd',2,2,'pending',48,52,'4.5%','城镇登记失业率','4.5',4.5,'%','=','level','actual',NULL,NULL,'indicator','',0.65,'value.plain','gdp',NULL,'',1,'','','',NULL,0.65);
INSERT INTO "record" VALUES(10,'01a20173-2f2b-77df-8953-b84eb7551234',2,1,'pending',57,60,'50个','智能工厂','50',50.0,'个','=','level','actual',NULL,NULL,'indicator','',0.525,'value.plain','gdp',NULL,'',0,'','','',NULL,0.525);
INSERT INTO "record" VALUES(11,'01a20173-2f2c-714e-bf17-027b7ea5eae1',2,1,'pending',65,69,'500个','数字化车间','500',500.0,'个','=','level','actual',NULL,NULL,'indicator','',0.4,'value.plain','gdp',NULL,'',0,'','','',NULL,0.4);
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
INSERT INTO "run" VALUES(1,'01a20173-2e65-77ea-b800-8106ba67642c',1,'0.1.0','eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee','2026-11-22 04:10:55.377964',5,9,'a95fca28f14bd980437152d48dab7b195eefc694cda52cecee5b2ba960f42a9a','9a9f192c741a3584e80653c5d981c73f9162de2ae79d95fffdd46dbaef9dda74');
INSERT INTO "run" VALUES(2,'01a20173-2f2d-7aaa-9144-884052c0903f',2,'0.1.0','eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee','2026-11-22 04:10:55.636824',5,9,'6f24aa4709bd12bd22db221c810edd5028809fe848c92dc3547351fe98aa0205','29ebb34d99c042321d40b475b8d8cc8a3934ffd1c8ebd4e364bd2ee8cb0d7e68');
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
INSERT INTO "decision" VALUES(1,'01a20173-2e7b-7a7f-8179-2ca8607a0c5e',1,'李审校','confirm','{"comparator":"=","end":28,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":23,"status":"actual","unit":"亿元","value":"500","value_text":"500亿元","year":null}','','2026-11-22 04:10:55.470517',2,NULL,'107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b');
INSERT INTO "decision" VALUES(2,'01a20173-2e83-72e1-8df8-8d3738a5a3c7',2,'李审校','correct','{"comparator":"=","end":37,"indicator":"地区生产总值","kind":"indicator","measure":"level","scope":"","start":33,"status":"actual","unit":"%","value":"7.7","value_text":"7.7%","year":2020}','','2026-11-22 04:10:55.489074',3,NULL,'107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b');
INSERT INTO "decision" VALUES(3,'01a20173-2e89-7528-ba43-1e98affd8312',3,'李审校','reject','{"comparator":"=","end":52,"indicator":"城镇登记失业率","kind":"indicator","measure":"level","scope":"","start":48,"status":"actual","unit":"%","value":"4.5","value_text":"4.5%","year":null}','name','2026-11-22 04:10:55.496874',4,NULL,'107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b');
INSERT INTO "decision" VALUES(4,'01a20173-2e97-75b1-880c-ee1ce1cfc69e',6,'李审校','add','{"comparator":"=","end":108,"indicator":"指标","kind":"indicator","measure":"level","scope":"","start":103,"status":"actual","unit":"","value":"1","value_text":"1390个","year":null}','','2026-11-22 04:10:55.503448',6,NULL,'107676d9c73713516287554814578ca9fa10765bf64293ddd063562eade65d0b');
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
INSERT INTO "account" VALUES(1,'01a20173-2f76-7014-b67d-0522dca29b5b','王督导','supervisor','$argon2id$v=19$m=64,t=1,p=1$1gJaevOFvhnNi1CZKQgl5g$VJ79abn0pyoJYLjsJbkzMVjPhwf2eZWaXe51NUcZpXQ','feuIDqip57IG6cJF7ayD0SpkpwSg5NRQLtVLsDDfsfQ=','{"kdf": "argon2id", "time": 1, "memory": 64, "lanes": 1, "salt": "rqCR9Vjuv4oEmiRB5Vj4ag==", "nonce": "eCIWJ+wAHXnzM7F3", "sealed": "XdPgpD6cbJNnK+4duDqeBMQ7DWfRahtXbdwOjcruEXJmvC3uGoCCuw94C4QQdUdo"}','2026-11-22 04:10:55.721899',NULL,0,NULL);
INSERT INTO "account" VALUES(2,'01a20173-2f86-7246-a70e-40f77d599a63','张三','reviewer','$argon2id$v=19$m=64,t=1,p=1$8HyRLLHSTXH2UXFNVGxl2g$eGRCHdbOWL/Uv5vmWn0LaYjZXAveN0EKP+9biog38sY','','','2026-11-22 04:10:55.749119',NULL,0,NULL);
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
INSERT INTO "checkpoint" VALUES(1,23,'a74dcaa59a81c289f2b23b0eb9da7093d59c40cb2ae788099dc21cbbe105aee7','sha256','2026-11-22 04:10:55.000000','01a20173-2f76-7014-b67d-0522dca29b5b','王督导','feuIDqip57IG6cJF7ayD0SpkpwSg5NRQLtVLsDDfsfQ=','xk79X6K2TJJ4xkcUEsqze7ZSIsiI5VJUuGvUHR3Q9p3vwQbAi+MWKgKW5Iof8QpPYKd23qvQcKRvl4LydttmDw==');
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
','','2026-11-22 04:10:55.470517');
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
INSERT INTO "learned" VALUES(1,'l-1','2026-11-22 04:10:55.665206',1,3,'{}','{}','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
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
INSERT INTO "sign_off" VALUES(1,'01a20173-2f44-7d69-847b-82944f832c38','2021','首版','试行','李审校','2026-11-22 04:10:55.667867',17);
INSERT INTO "sign_off" VALUES(2,'01a20173-2f5a-7cfb-93cf-85032d6ea8df','','','试行','李审校','2026-11-22 04:10:55.702149',18);
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
INSERT INTO "sign_off_document" VALUES(1,1,6,3,'0b219fcfebf79100cdfcee4e91dd149046a39795fecea0dae258f3b0680b01b6');
INSERT INTO "sign_off_document" VALUES(2,2,5,7,'513d8e776b63c48f6835f7cf18e98a75c8ce565c1b9283263631940601f5ee5e');
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
INSERT INTO "unlocking" VALUES(1,'01a20173-2f64-7699-9145-928cfab2c4ea',2,2,'补充','李审校','2026-11-22 04:10:55.712216',19);
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
INSERT INTO "inspection" VALUES(1,'01a20173-2ec3-7128-a5a7-75a6ba70dee8','{"documents":[],"first":null,"reviewer":"","until":null,"view":null}',4,'4ee44b42bc18716040251828faafc1f5fc21beaf66c5d90467e6d105016e691a','normal','II','0.010','Q',4,0,1,1,'395ab9e9911786864dcec8b385d6a801','rejected','李审校','2026-11-22 04:10:55.554659','李审校','2026-11-22 04:10:55.602349');
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
INSERT INTO "inspection_item" VALUES(1,'01a20173-2ecb-770a-ac0f-397fd182fbb0',1,0,3,2,'wrong','[{"correction":"万元","field":"unit","grade":"major"}]','','李审校','2026-11-22 04:10:55.582959');
INSERT INTO "inspection_item" VALUES(2,'01a20173-2ecc-7073-9074-a30c0dc1a3ab',1,1,1,2,'agree','[]','','李审校','2026-11-22 04:10:55.590524');
INSERT INTO "inspection_item" VALUES(3,'01a20173-2ecd-7f8e-a0b5-290274d597d1',1,2,2,2,'agree','[]','','李审校','2026-11-22 04:10:55.594585');
INSERT INTO "inspection_item" VALUES(4,'01a20173-2ece-7ed4-b239-09b812313655',1,3,6,1,'agree','[]','','李审校','2026-11-22 04:10:55.598476');
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
CREATE UNIQUE INDEX ix_sign_off_name ON sign_off (name) WHERE name <> '';
CREATE INDEX ix_sign_off_document_document_id ON sign_off_document (document_id);
CREATE TRIGGER tr_sign_off_no_update BEFORE UPDATE ON sign_off BEGIN SELECT RAISE(ABORT, 'sign_off rows are never updated'); END;
CREATE TRIGGER tr_sign_off_document_no_update BEFORE UPDATE ON sign_off_document BEGIN SELECT RAISE(ABORT, 'sign_off_document rows are never updated'); END;
CREATE TRIGGER tr_unlocking_no_update BEFORE UPDATE ON unlocking BEGIN SELECT RAISE(ABORT, 'unlocking rows are never updated'); END;
CREATE TRIGGER tr_sign_off_no_delete BEFORE DELETE ON sign_off BEGIN SELECT RAISE(ABORT, 'sign_off rows are never deleted'); END;
CREATE TRIGGER tr_sign_off_document_no_delete BEFORE DELETE ON sign_off_document BEGIN SELECT RAISE(ABORT, 'sign_off_document rows are never deleted'); END;
CREATE TRIGGER tr_unlocking_no_delete BEFORE DELETE ON unlocking BEGIN SELECT RAISE(ABORT, 'unlocking rows are never deleted'); END;
CREATE TRIGGER tr_document_locked_update BEFORE UPDATE ON document WHEN EXISTS (SELECT 1 FROM sign_off_document s WHERE s.document_id IN (OLD.id, NEW.id) AND NOT EXISTS (SELECT 1 FROM unlocking u WHERE u.sign_off_id = s.sign_off_id AND u.document_id = s.document_id)) BEGIN SELECT RAISE(ABORT, 'the document is signed off'); END;
CREATE TRIGGER tr_record_locked_insert BEFORE INSERT ON record WHEN EXISTS (SELECT 1 FROM sign_off_document s WHERE s.document_id IN (NEW.document_id) AND NOT EXISTS (SELECT 1 FROM unlocking u WHERE u.sign_off_id = s.sign_off_id AND u.document_id = s.document_id)) BEGIN SELECT RAISE(ABORT, 'the document is signed off'); END;
CREATE TRIGGER tr_record_locked_update BEFORE UPDATE OF "id", "uid", "document_id", "version", "state", "start", "end", "value_text", "indicator", "value", "value_order", "unit", "comparator", "measure", "status", "year_first", "year_last", "kind", "scope", "confidence", "rule", "catalogue_id", "standard_value", "standard_unit", "is_flagged", "comment", "reason", "decided_by", "decided_at" ON record WHEN EXISTS (SELECT 1 FROM sign_off_document s WHERE s.document_id IN (OLD.document_id, NEW.document_id) AND NOT EXISTS (SELECT 1 FROM unlocking u WHERE u.sign_off_id = s.sign_off_id AND u.document_id = s.document_id)) BEGIN SELECT RAISE(ABORT, 'the document is signed off'); END;
CREATE TRIGGER tr_numeral_locked_insert BEFORE INSERT ON numeral WHEN EXISTS (SELECT 1 FROM sign_off_document s WHERE s.document_id IN (NEW.document_id) AND NOT EXISTS (SELECT 1 FROM unlocking u WHERE u.sign_off_id = s.sign_off_id AND u.document_id = s.document_id)) BEGIN SELECT RAISE(ABORT, 'the document is signed off'); END;
CREATE TRIGGER tr_numeral_locked_update BEFORE UPDATE ON numeral WHEN EXISTS (SELECT 1 FROM sign_off_document s WHERE s.document_id IN (OLD.document_id, NEW.document_id) AND NOT EXISTS (SELECT 1 FROM unlocking u WHERE u.sign_off_id = s.sign_off_id AND u.document_id = s.document_id)) BEGIN SELECT RAISE(ABORT, 'the document is signed off'); END;
CREATE TRIGGER tr_decision_locked_insert BEFORE INSERT ON decision WHEN EXISTS (SELECT 1 FROM sign_off_document s WHERE s.document_id IN (SELECT r.document_id FROM record r WHERE r.id IN (NEW.record_id)) AND NOT EXISTS (SELECT 1 FROM unlocking u WHERE u.sign_off_id = s.sign_off_id AND u.document_id = s.document_id)) BEGIN SELECT RAISE(ABORT, 'the document is signed off'); END;
CREATE TRIGGER tr_decision_locked_update BEFORE UPDATE ON decision WHEN EXISTS (SELECT 1 FROM sign_off_document s WHERE s.document_id IN (SELECT r.document_id FROM record r WHERE r.id IN (OLD.record_id, NEW.record_id)) AND NOT EXISTS (SELECT 1 FROM unlocking u WHERE u.sign_off_id = s.sign_off_id AND u.document_id = s.document_id)) BEGIN SELECT RAISE(ABORT, 'the document is signed off'); END;
CREATE INDEX ix_inspection_item_record_id ON inspection_item (record_id);
CREATE TRIGGER tr_inspection_no_delete BEFORE DELETE ON inspection BEGIN SELECT RAISE(ABORT, 'inspection rows are never deleted'); END;
CREATE TRIGGER tr_inspection_item_no_delete BEFORE DELETE ON inspection_item BEGIN SELECT RAISE(ABORT, 'inspection_item rows are never deleted'); END;
CREATE INDEX ix_trail_operation_id ON trail (operation, id);
CREATE INDEX ix_trail_at ON trail (at, id);
COMMIT;

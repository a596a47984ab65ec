from __future__ import annotations

from docx.document import Document as WordDocument

from reviewer.domain.document import Source
from reviewer.text.readers import read_bytes
from tests.unit.text.packages import raw_word, with_part, word


def cells(source: Source) -> list[tuple[int, int, str]]:
    return [(cell.row, cell.column, cell.span.of(source.text)) for cell in source.tables[0].cells]


def run(text: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t xml:space='preserve'>{text}</w:t></w:r>"


def paragraph(*parts: str) -> str:
    return f"<w:p>{''.join(parts)}</w:p>"


def body(text: str) -> str:
    return read_bytes("a.docx", raw_word(text)).text


def test_paragraphs_are_lines_in_reading_order() -> None:
    def fill(document: WordDocument) -> None:
        document.add_heading("某县2024年政府工作报告", 0)
        document.add_paragraph("地区生产总值增长 8%。")
        document.add_table(1, 2).cell(0, 1).text = "表格"
        document.add_paragraph("之后")

    source = read_bytes("a.docx", word(fill))
    assert source.format == "docx"
    assert source.text == "某县2024年政府工作报告\n地区生产总值增长 8%。\n\t表格\n之后\n"


def test_table_cells_point_at_their_text_and_merged_cells_stand_once() -> None:
    def fill(document: WordDocument) -> None:
        table = document.add_table(3, 3)
        for row in range(3):
            for column in range(3):
                table.cell(row, column).text = f"{row}{column}" if row + column else "指标"
        table.cell(1, 0).text = table.cell(2, 2).text = ""
        table.cell(0, 0).merge(table.cell(1, 0))
        table.cell(2, 1).merge(table.cell(2, 2))

    source = read_bytes("a.docx", word(fill))
    assert cells(source) == [
        (0, 0, "指标"),
        (0, 1, "01"),
        (0, 2, "02"),
        (1, 1, "11"),
        (1, 2, "12"),
        (2, 0, "20"),
        (2, 1, "21"),
    ]
    table = source.tables[0]
    assert (table.cells[0].n_rows, table.cells[-1].n_columns) == (2, 2)
    assert (table.n_rows, table.n_columns) == (3, 3)
    assert table.span.of(source.text) == "指标\t01\t02\n11\t12\n20\t21"


def test_deleted_and_hidden_text_is_left_out_and_inserted_text_is_there() -> None:
    text = body(
        paragraph(
            run("甲"),
            f"<w:ins>{run('增')}</w:ins>",
            "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>",
            run("隐", "<w:rPr><w:vanish/></w:rPr>"),
            run("显", "<w:rPr><w:vanish w:val='0'/></w:rPr>"),
        )
    )
    assert text == "甲增显\n"


def test_tabs_breaks_links_fields_and_content_controls_are_text() -> None:
    text = body(
        paragraph(run("甲"), "<w:r><w:tab/></w:r>", run("乙"), "<w:r><w:br/></w:r>", run("丙"))
        + f"<w:sdt><w:sdtContent>{paragraph(run('控件'))}</w:sdtContent></w:sdt>"
        + paragraph(
            f"<w:hyperlink>{run('链接')}</w:hyperlink>",
            "<w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r>",
            f"<w:fldSimple>{run('3')}</w:fldSimple>",
        )
    )
    assert text == "甲\t乙\n丙\n控件\n链接3\n"


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph(run('框内'))}</w:txbxContent>"
    choice = (
        "<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert body(paragraph(run("前"), f"<w:r>{choice}</w:r>", run("后"))) == "前后\n框内\n"


def test_footnotes_follow_the_body() -> None:
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:footnote w:type='separator'><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>"
        "<w:footnote><w:p><w:r><w:t>瞪羚企业指成长快的企业。</w:t></w:r></w:p></w:footnote>"
        "</w:footnotes>"
    )
    data = raw_word(paragraph(run("正文")), {"word/footnotes.xml": notes})
    assert read_bytes("a.docx", data).text == "正文\n瞪羚企业指成长快的企业。\n"


def test_strict_open_xml_is_read_alike() -> None:
    strict = with_part(
        raw_word(f"<w:tbl><w:tr><w:tc>{paragraph(run('格'))}</w:tc></w:tr></w:tbl>"),
        "word/document.xml",
        lambda xml: xml.replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
    )
    assert cells(read_bytes("a.docx", strict)) == [(0, 0, "格")]


def test_an_inner_table_stays_within_its_cell() -> None:
    pair = "".join(f"<w:tc>{paragraph(run(text))}</w:tc>" for text in "ab")
    inner = f"<w:tbl><w:tr>{pair}</w:tr></w:tbl>"
    beside = f"<w:tc>{paragraph(run('旁'))}</w:tc>"
    outer = f"<w:tbl><w:tr><w:tc>{paragraph(run('外'))}{inner}</w:tc>{beside}</w:tr></w:tbl>"
    source = read_bytes("a.docx", raw_word(outer))
    assert cells(source) == [(0, 0, "外\na\tb"), (0, 1, "旁")]
    assert len(source.tables) == 1


def test_a_box_drawn_around_a_table_leaves_it_a_table() -> None:
    pair = "".join(f"<w:tc>{paragraph(run(text))}</w:tc>" for text in "ab")
    inner = f"<w:tbl><w:tr>{pair}</w:tr></w:tbl>"
    box = f"<w:tbl><w:tr><w:tc>{paragraph(run('专栏1'))}{inner}</w:tc></w:tr></w:tbl>"
    source = read_bytes("a.docx", raw_word(box))
    assert cells(source) == [(0, 0, "a"), (0, 1, "b")]
    assert source.text.startswith("专栏1\n")


def test_signs_put_in_from_a_font_are_read_and_pictures_are_not() -> None:
    def sign(font: str, char: str) -> str:
        return f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'

    line = paragraph(
        run("森林覆盖率"), sign("Symbol", "F0B3"), run("60%"), sign("Wingdings", "F0FE"),
        sign("Symbol", "zzzz"), sign("SimSun", "2103"), sign("SimSun", "D800"),
    )  # fmt: skip
    assert body(line) == "森林覆盖率≥60%℃\n"

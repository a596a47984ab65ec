from __future__ import annotations

from reviewer.domain.document import Source
from reviewer.text.readers import read_bytes


def page(body: str, head: str = "") -> Source:
    return read_bytes(
        "a.html", f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()
    )


def cells(source: Source, number: int = 0) -> list[tuple[int, int, int, int, str]]:
    return [
        (cell.row, cell.column, cell.n_rows, cell.n_columns, cell.span.of(source.text))
        for cell in source.tables[number].cells
    ]


def test_blocks_are_lines_and_inline_elements_are_not() -> None:
    source = page("<h1>标题</h1><div>甲<b>乙</b>\n  丙<p>丁<br>戊</p>己</div><ul><li>庚<li>辛</ul>")
    assert source.text == "标题\n甲乙 丙\n丁\n戊\n己\n庚\n辛\n"


def test_scripts_styles_comments_and_hidden_elements_are_left_out() -> None:
    source = page(
        "甲<!-- 注 --><script>var a='脚本'</script><p style='display : none'>隐</p>"
        "<div hidden>藏</div><noscript>无</noscript>乙",
        head="<title>标签</title><style>p{}</style>",
    )
    assert source.text == "甲乙\n"


def test_entities_are_resolved_and_preformatted_text_keeps_its_lines() -> None:
    source = page("增长&nbsp;8&#37;&mdash;9%<pre>一\n  二</pre>")
    assert source.text == "增长\xa08%—9%\n一\n  二\n"


def test_a_data_table_keeps_its_cells_and_spans() -> None:
    source = page(
        "<table><caption>主要指标</caption><thead><tr><th rowspan=2>指标<th colspan=2>年</tr>"
        "<tr><th>2025<th>2030<br>目标</tr></thead><tr><td>城镇化率<td>68.04%<td>70%</table>后"
    )
    assert source.text == "主要指标\n指标\t年\n2025\t2030\n目标\n城镇化率\t68.04%\t70%\n后\n"
    assert cells(source) == [
        (0, 0, 2, 1, "指标"),
        (0, 1, 1, 2, "年"),
        (1, 1, 1, 1, "2025"),
        (1, 2, 1, 1, "2030\n目标"),
        (2, 0, 1, 1, "城镇化率"),
        (2, 1, 1, 1, "68.04%"),
        (2, 2, 1, 1, "70%"),
    ]


def test_a_table_that_lays_out_the_page_is_read_as_blocks() -> None:
    inner = "<table><tr><td>甲<td>乙</table>"
    source = page(f"<table><tr><td>菜单<td>{inner}</table>")
    assert source.text == "菜单\n甲\t乙\n"
    assert len(source.tables) == 1


def test_the_declared_encoding_is_used_where_the_bytes_allow_it() -> None:
    text = "<html><head><meta charset=gb2312></head><body>瞪羚企业，镕</body></html>"
    source = read_bytes("a.htm", text.encode("gb18030"))
    assert (source.text, source.encoding) == ("瞪羚企业，镕\n", "gb18030")


def test_a_wrong_declared_encoding_is_seen_through() -> None:
    text = "<html><head><meta charset='gbk'></head><body>重庆市政府工作报告</body></html>"
    assert read_bytes("a.html", text.encode("utf-8")).text == "重庆市政府工作报告\n"
    text = "<html><head><meta charset='utf-8'></head><body>重庆市政府工作报告</body></html>"
    assert read_bytes("a.html", text.encode("gb18030")).text == "重庆市政府工作报告\n"


def test_a_page_saved_under_another_ending_is_read_as_a_page() -> None:
    assert read_bytes("公报.txt", "<!doctype html><body><p>甲<p>乙".encode()).text == "甲\n乙\n"


def test_an_xhtml_declaration_does_no_harm() -> None:
    text = '<?xml version="1.0" encoding="gbk"?><html><body>增长</body></html>'
    assert read_bytes("a.xhtml", text.encode("gb18030")).text == "增长\n"

"""What could be told of an article is neither who signed it nor a label."""

from briefing.digest.candidates import candidates


def test_who_signed_a_notice_is_no_part_of_it() -> None:
    said = candidates(["石板街3月9日8时起停水。", "云溪区自来水有限公司"])
    assert [each.text for each in said] == ["石板街3月9日8时起停水。"]


def test_behind_a_label_the_next_sentence_is_told() -> None:
    (said,) = candidates(["登记地点：石板社区一楼窗口。工作人员上门时佩戴蓝色证件。"])
    assert said.text == "工作人员上门时佩戴蓝色证件。"
    assert candidates(["闻松年：河水涨了。船还没有回来。"]) == []

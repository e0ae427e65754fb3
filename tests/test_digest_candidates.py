"""What could be told of an article is neither who signed it nor a label."""

from briefing.digest.candidates import candidates


def test_who_signed_a_notice_is_no_part_of_it() -> None:
    said = candidates(["石板街3月9日8时起停水。", "云溪区自来水有限公司"])
    assert [each.text for each in said] == ["石板街3月9日8时起停水。"]
    notice = "祝云山拟任云溪区水务局副局长，现予以公示。"
    for signer in ("中共云溪区委组织部", "云溪区社会福利院"):
        assert [each.text for each in candidates([notice, signer])] == [notice]


def test_the_number_of_a_public_paper_and_what_is_below_are_no_news() -> None:
    (said,) = candidates(
        ["云自规告字14号。", "云溪区决定以挂牌方式出让一块地，现将有关事项公告如下："]
    )
    assert said.spoken == ("云溪区决定以挂牌方式出让一块地。",)
    assert not candidates(["云01破3号"])


def test_a_lost_licence_is_declared_void() -> None:
    (said,) = candidates(
        ["云溪区老街面馆遗失食品经营许可证副本一份，编号JY24408260001，声明作废。"]
    )
    assert said.spoken[-1].endswith("声明作废。")
    assert "声明作废。" not in said.spoken


def test_behind_a_label_the_next_sentence_is_told() -> None:
    (said,) = candidates(["登记地点：石板社区一楼窗口。工作人员上门时佩戴蓝色证件。"])
    assert said.text == "工作人员上门时佩戴蓝色证件。"
    assert candidates(["闻松年：河水涨了。船还没有回来。"]) == []

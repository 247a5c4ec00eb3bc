"""Chinese wordings of the press: prices per litre, ranges, parts of goals, years in digits."""

from __future__ import annotations

from tests.support.readings import outcome, refusals
from tests.support.tables import every_row

READ = (
    # 升 is a litre in the price of a level, and a rise elsewhere.
    ("每升7.9元", "zh", "level", "exact 7900 CNY/m3"),
    ("创纪录的每升6.79澳元", "zh", "level", "exact 6790 AUD/m3"),
    ("每升上调0.2元", "zh", "increase", "exact 200 CNY/m3"),
    ("从1万元到3万元不等", "zh", "level", "range 20000 CNY"),
    ("补贴1000元至3000元不等", "zh", "level", "range 2000 CNY"),
    ("上涨3%至5%不等", "zh", "growth_rate", "range 4 percent"),
    ("每月平均进口402万吨", "zh", "flow", "exact 4020000 t/month"),
    ("全港有超過78萬住戶", "zh-Hant", "stock", "gt 780000 household"),
    ("登記失業人士有28,066名", "zh-Hant", "stock", "exact 28066 person"),
    ("三省合计占比接近50%", "zh", "share", "nearly 50 percent"),
    ("32万公顷（约占78.6%）", "zh", "share", "approx 78.6 percent"),
    ("1欧元约兑7.8元人民币", "zh", "level", "approx 7.8 CNY/EUR"),
    ("产量猛减23%", "zh", "growth_rate", "exact -23 percent"),
    ("已达全年预测5万吨的31.5%", "zh", "share", "exact 31.5 percent"),
    ("完成全年目标5000亿元的31.5%", "zh", "share", "exact 31.5 percent"),
    ("过亿元影片共73部", "zh", "flow", "exact 73 count"),
    ("由下降2.2%转为增长0.1%", "zh", "growth_rate", "exact 0.1 percent"),
    ("由增长2.2%转为下降0.1%", "zh", "growth_rate", "exact -0.1 percent"),
    ("較一一三年增加4700公噸", "zh-Hant", "increase", "exact 4700 t"),
    ("較○八年上升百分之六十四", "zh-Hant", "growth_rate", "exact 64 percent"),
    ("113年5月外銷量4700公噸", "zh-Hant", "flow", "exact 4700 t"),
    ("113年上半年外銷量4700公噸", "zh-Hant", "flow", "exact 4700 t"),
    ("113年又回升到26.95％", "zh-Hant", "share", "exact 26.95 percent"),
    ("成長貢獻度高達79%", "zh-Hant", "share", "exact 79 percent"),
    ("过往10年的年均增长率约4%", "zh", "growth_rate", "approx 4 percent"),
    # What the people do whose share is told has numbers and bounds of its own.
    ("45.6%的受访者每天在2小时以上", "zh", "share", "exact 45.6 percent"),
    ("近半数青少年控制在两小时以内", "zh", "share", "nearly 50 percent"),
    ("增加最多5%", "zh", "growth_rate", "le 5 percent"),
)
REFUSED = (
    # What a change would take for its amount, one end of the range being none.
    ("增加1.03万头至32.5万头不等", "zh", "increase"),
    # Two rates of two things are two figures.
    ("生产了75%以上的粮食和90%以上的经济作物", "zh", "share"),
    ("75%以上的粮食和90%的经济作物", "zh", "share"),
    ("超5亿元投资20个项目", "zh", "flow"),
    ("100年企业12家", "zh", "stock"),
    ("100年增加4%", "zh-Hant", "growth_rate"),
    # What grew most is no bound of it.
    ("以燃氣增加最多共9.57%", "zh-Hant", "growth_rate"),
    ("三成企业利润在5亿元以上", "zh", "share"),
    ("113年歷史", "zh-Hant", "level"),
    ("从上月的下降2.2%转为上涨0.1%、0.3%", "zh", "growth_rate"),
    ("由下降2.2%转为下降0.1%", "zh", "growth_rate"),
)


@every_row(READ)
def test_wordings_of_the_chinese_press_are_read(
    wording: str, language: str, statistic: str, reading: str
) -> None:
    assert outcome(wording, language, statistic=statistic) == reading


@every_row(REFUSED)
def test_doubtful_wordings_of_the_chinese_press_stay_refused(
    wording: str, language: str, statistic: str
) -> None:
    refusals(wording, language, statistic=statistic)

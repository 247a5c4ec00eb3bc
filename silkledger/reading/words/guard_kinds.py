"""The kinds of guard, by which they are asked for (silkledger.reading.words.guards).

Each name is a kind of the vocabulary guards, and no other kind may stand in it.
"""

# What an amount is compared with (a plan, a record): only an unlisted verb is then in doubt.
BENCHMARK = "benchmark"
# A word may multiply the number before it, by what no scale says: 3 score ships.
MULTIPLYING = "multiplying"
# A noun of money is not a counted noun behind a scale: 450 millones de subvenciones.
MONEY = "money"
MONEY_ENDS = "money_ends"  # Ends of compound nouns of money: Jahresumsatz.
PAIRS = "pairs"  # A noun of pairs or groups may not be what is counted: 60 pares de trenes.
AFTER = "after"  # A word for "after" leads from a change to what there was before it.
# A Chinese classifier that is a unit or rank as well counts nothing alone.
CLASSIFIER = "classifier"
CROSSING = "crossing"  # Chinese verbs of bound whose object may be what is crossed: 打破5项纪录.
NOMINAL = "nominal"  # Chinese verbs that are nouns of things as well: 5个学生组织.
TAKING = "taking"  # Chinese verbs whose object stands behind them: 5个考上大学 aren't universities.
PERSONAL = "personal"  # Chinese measure words that may count persons.
# One that counts one kind of thing, and the characters that end its nouns: 3艘科考船.
SINGULAR = "singular"
GROUPING = "grouping"  # Those that count groups of what the noun behind them names: 3批学员.
INSTITUTIONAL = "institutional"  # Those of institutions, and the units ("*") that they may count.
FLOWING = "flowing"  # A flow of people counts them per time (a daily flow of 300 people).
OWNED = "owned"  # What is owned does not: the daily needs of 300 people.
PRICED = "priced"  # A priced noun may have its price beside it (priced_nouns).
# Only words of time are about a time that changes; beside others it is how long a change lasts.
TIMED = "timed"
# A part that may say that something falls, is missing, is a fraction or a limit
# (Ernteverlust); in Chinese, a character that also may bound, deny, count or measure.
TURNING = "turning"
DONE = "done"  # Participles of what is done with things, which name no thing themselves.
REASON = "reason"  # They lead from a verb of level to why: достиг из-за падения рынка 5 %.
PLACED = "placed"  # Places, counted or units, in which something changes: bajó en 12 provincias.
ADVERB_ENDING = "adverb_ending"  # Behind an adverb stands an adjective, and no noun.
# Endings of the other forms of nouns and adjectives, and those of adjectives that aren't compared.
NOUN_ENDING, ADJECTIVE_ENDING, UNCOMPARED = "noun_ending", "adjective_ending", "uncompared"
ADJECTIVE_HEAD = "adjective_head"  # Heads of compounds that only describe: mautpflichtig.
PREFIX = "prefix"  # A word that begins with a prefix is not a compound of the rest: Ent-wertung.
# A name before a Chinese noun says whose it is and is not a part of it: 16家中超俱乐部.
NAMED = "named"
TAXED = "taxed"  # An amount of money may be taxed or not, which leaves it an amount: 35 euros brut.
# Endings of what was done with what is counted: 300 mariages ont été célébrés.
PARTICIPLE = "participle"
INFINITIVE = "infinitive"  # Endings of the base forms of verbs.
GERUND = "gerund"  # Endings of what goes on: bajando de 5 a 4.
START = "start"  # Words from a verb of change to its start, not to its size: bajó del 20 %.
NUMBER_OF = "number_of"  # "Number of" leads to what a number counts that stands elsewhere.
NUMBER_HEAD = "number_head"  # The head of a number ends it: Besucherzahl.
FIGURE_OF = "figure_of"  # "Figure of" leads to people or events that a number counts.
# Verbs by which a subject is as many as the number says: anything (numbered), people and things
# without a price (s'élèvent), both if a large number is no score of theirs (totalled), and people
# if it is no age (reached).
COUNTING, AMOUNTING, SUMMING, MOUNTING = "counting", "amounting", "summing", "mounting"
PLURALS = "plurals"  # Ends of English plurals without -s: firemen, the unemployed.
TALLIED = "tallied"  # Of a tallied event, a change tells the number without such a word.
CARRYING = "carrying"  # Verbs that bring a number of things to a level: taking the number to 5.
UNCOSTED = "uncosted"  # Units of things without a price, which amount to and change by numbers.
CAUSE = "cause"  # A cause may be why there were so many of something: muertes por accidente.
ADJUNCT = "adjunct"  # They lead to what is not said of the subject: malgré la baisse.
PACKED = "packed"  # Packages, whose size may be told: sacos de 60 kilos.
OF_WHICH = "of_which"  # Words for "of which" open a remark on a part of the amount before it.
QUALIFYING = "qualifying"  # In brackets, words for "without" lead to what a figure leaves out.
FILLED = "filled"  # Something is filled by a share: заполнены на 96 %.
DOING = "doing"  # Endings of nouns of doing tell what is done with what is counted.
# Nouns ask for "на" and what they are for: лицензия на добычу, жалоба на шум.
CLAIMING = "claiming"
# Verbs of how much there is for each: на место претендуют 5 человек.
APPORTIONING = "apportioning"
AREAS = "areas"  # An area may have a part of one thing, as an average: 4,5 врача в области.
TIMING = "timing"  # Words for "after" and "before" lead to what only says when: после роста.
DENYING = "denying"  # A prefix denies that.
PLACING = "placing"  # Behind "by", the endings of placing nouns tell a place: ru на шахтах.
LONG = "long"  # Units of long things may have a length in the plural too: 30m ships.
PLURAL_ALIKE = "plural_alike"  # Units that are alike in the plural are counted: 5m TEU.
ORDINAL = "ordinal"  # A hyphen joins a number with the ending of an ordinal: на 5-м месте.
CLOCK = "clock"  # Words of the clock lead to an hour of the day: в 9 часов.
FAILING = "failing"  # What fails or collapses is not a decrease by it: the collapse of 7 banks.
GROWING = "growing"  # A noun of growth alone has a range behind "from": une croissance de 2 à 3 %.
PACE = "pace"  # A pace is how fast a change goes: 5 % more slowly is not a rise.
# What recurs is counted per time where an adjective names one: 20 daily flights.
RECURRING = "recurring"
# A word says that it was seen within that time: utilisateurs actifs mensuels.
WINDOWED = "windowed"
GROWN = "grown"  # A level of it in percent is growth itself, as prices are printed: CPI降至2.1%.
RATED = "rated"  # A share or rate is rated in percent as growth is, and is not growth.
LEVYING = "levying"  # Verbs whose object is a rate as a whole: 加征10%关税, but not 减免.
SPANNED = "spanned"  # Nouns of how long something lasts behind a time: 6个月施工期.
SCORED = "scored"  # A:B beside a word of what is scored is a result and not a multiple: a 3:2 win.
ORIGIN = "origin"  # A place or body that others are from.
# No length describes what is sizeless: 3m food parcels, 5m boxes, but 3m timber houses.
SIZELESS = "sizeless"
WINDOW = "window"  # A window leads to how long something took: innerhalb von zwei Jahren.
YEAR_ARTICLE = "year_article"  # An article of a year leads to the year: en el 2005.
YEAR_VERB = "year_verb"  # A verb has the year as its object: closed 2024 with 126,574 members.
PAID_TIME = "paid_time"  # Money is counted per such a time or thing: 500 рублей в смену.
SEASON = "season"  # An amount is counted per a season behind "every": jeden Montag.
MOMENT = "moment"  # A bound word that leads to a moment bounds nothing: bis heute 500 Fälle.
MOVED_TO = "moved_to"  # Verbs that lead to a level which changed: est passé à 300 navires.
INVERTING = "inverting"  # What begins a compound of change turns or denies it: Minuswachstum.
BOUNDED_TO = "bounded_to"  # Behind a verb of change they lead to a level: aux environs de 700 t.
SIZING = "sizing"  # Before a fraction they say that it is more or less: un petit tiers.
TO_TIME = "to_time"  # A bound word that is a preposition before a time: up to May, ab Mai.
PART_OF_TIME = "part_of_time"  # Parts of a time before its name: up to the start of May.
TIME_NAME = "time_name"  # Last words of what names a time in several: in diesem Jahr.
PLURAL = "plural"  # A plural auxiliary has people or things as its subject: 28 % had never tried.
# What a determiner behind "times" leads to is multiplied: 10 times the mass of the sun.
MULTIPLIED = "multiplied"
JOB_MAKING = "job_making"  # Words that make jobs, whose number is a change then: created 500 jobs.
JOB_CUTTING = "job_cutting"  # Words that cut them: 500 Stellen gestrichen.
JOBS = "jobs"  # Nouns that name jobs behind such words, and other things elsewhere: roles, Stellen.
JOINED = "joined"  # Participles that a hyphen joins to a noun: 12 bank-owned companies.
# Under a balance these words say that it is a surplus, or a deficit: 5 Mio. Euro im Minus.
IN_SURPLUS, IN_DEFICIT = "in_surplus", "in_deficit"
SESSION = "session"  # Verbs that end a day of trade, and deny elsewhere: ended 1.2 % lower.
MARK = "mark"  # A verb of bound passes a mark, whose number follows: превысила отметку в 8 м.
# Heads of nouns of levels, with which "below" compares an amount: 5 % unter dem Marktpreis.
COMPARED = "compared"
# What does so may say what becomes of the number behind it: éponger 5 millions.
GOVERNING = "governing"
DESCRIBING = "describing"  # Endings of words for people that are adjectives of things as well.
DEMONSTRATIVE = "demonstrative"  # "Of" and such a word lead to what is counted: 5 de ces ruches.
COMPARATIVE = "comparative"  # Adjectives of bounds agree with the noun before them.
CONJUGATED = "conjugated"  # Endings of forms of verbs that no noun has.
# A preposition behind an unlisted verb may lead to what it comes near: подползает к 5 млн.
TOWARD = "toward"
STATE = "state"  # What Chinese verbs say of people who are counted: 3亿人处于失业状态.
LENDING = "lending"  # Rates of interest, of which Chinese 厘 is a percent.
INDEX = "index"  # Names of Chinese indices, whose points are not percentage points.
HAPPENING = "happening"  # What happens to Chinese things that are counted: 85台巴士故障.
GOING = "going"  # A verb of going says where an amount went: gingen 5 t nach China.
FURTHER = "further"  # "More" behind a few things says that they are further ones: two more ships.
# Adjectives of a scale or fraction put it below or above one, or say that it is one: eine knappe
# Milliarde, ein gutes Drittel, eine weitere Million.
JUST_SHORT, WELL_OVER, FULL_ONE = "just_short", "well_over", "full_one"
RECORDED = "recorded"  # What a level reached: mit 5 t auf den niedrigsten Stand.
MEASURED = "measured"  # Adjectives of a measure leave it what it is: 500 additional megawatts.
# Words of decrease that are adjectives as well: a lower zone, a cool $5 million.
ADJECTIVAL = "adjectival"
INTRANSITIVE = "intransitive"  # Participles of decrease before a noun describe it: falling prices.
CONJOINING = "conjoining"  # Words that end the clause of a decrease: in losses and left 5 dead.
# Verbs that move what stands behind them, and words that lead from it to its level: brought the
# total up to 18.
MOVING, REACHING = "moving", "reaching"
DIVIDING = "dividing"  # Words that say what money is per: в среднем 5 млн рублей на проект.
DIVIDED = "divided"  # What money is counted per without them: на акцию.
NEEDS_GENITIVE = "needs_genitive"  # A noun that a genitive completes: в ходе проверок.
# Verbs that move below a mark, above it or stand at it, and words for "never" before them.
SINKING, RISING, STANDING, NEVER = "sinking", "rising", "standing", "never"
# Verbs whose participles may stand for persons: уволенных с завода.
PERSONAL_VERBS = "personal_verbs"
ONE_BY_ONE = "one_by_one"  # What money is for, or is counted per: на автомобиль.
DISTRIBUTING = "distributing"  # What gives a rate to each of several: потеряли по 2 %.
RECORD_WORD = "record_word"  # What starts words of records, which are reached: up to a record 5 t.
# How often something was raised or cut is not a multiple: raised rates five times.
ADJUSTING = "adjusting"
TIME_ZONE = "time_zone"  # Behind an hour of the day: 1300 GMT, 11 am.
# Units that are not read, and misprinted scales: no adjectives of what is counted: 110 kV cables.
UNREAD = "unread"
# Verbs that say of a rate or price how it ended a day: closed down 5 %, and else close for good.
CLOSING = "closing"
SINGULAR_VERB = "singular_verb"  # Forms with a singular subject: of 944 models was cut.
VERBAL = "verbal"  # A verb of decrease that is the noun of a thing without "to": the contract.
# Chinese measure words of single things, and the units ("*") of people and places, none of which
# they count.
IMPERSONAL = "impersonal"
# Nouns whose last character is not a noun of its own: 发票250张 are not tickets.
APART = "apart"
# Endings of nouns that 张 counts; else it counts lots of shares: 航运6万张.
SHEETS = "sheets"
# Verbs of what a change led to, whose number is none of the change: 降价卖出300辆.
RESULT = "result"
TOLD_OF = "told_of"  # Nouns that a change describes, and what is counted: 下跌的股票有300只.
SHARING = "sharing"  # Endings of whom or what a share is, beside listed nouns: 三成受访者看跌.
GIVING = "giving"  # Verbs whose object is counted, and not the noun before them: 为公众提供了130项.
HOLDING = "holding"  # Stems of what has room for so many: рассчитан на 1000 человек.
CLASSIFYING = "classifying"  # Chinese words of a kind before 的: 8种不同的组合.
# Chinese adverbs that stand before no noun: 13档同样上涨.
ADVERBIAL = "adverbial"
# Chinese characters and words that end no noun, where no dictionary has them in one: 14场比赛中.
UNNOMINAL = "unnominal"
# Turning characters that are mostly parts of names where a verb leads to the number: 比特币涨5%.
NAMING = "naming"
# Chinese verbs of touching a price; those of a balance that narrows, and the gaps that may.
TOUCHING, NARROWS, NARROWED = "touching", "narrows", "narrowed"
# Latin words before a Chinese one that are not names: Net利润.
UNNAMED = "unnamed"
QUOTED = "quoted"  # Chinese words for the price that is quoted, or closed at: 跌收32元
EVERYWHERE = "everywhere"  # Chinese names of a whole place of which a share is told: 全国
ALTERING = "altering"  # Chinese verbs of how a number of things changes: 减少 3例
HEDGING = "hedging"  # Hedging words may change an amount from anywhere in its clause: selten.
# Determiners of a thing, behind a preposition that bounds elsewhere: über alle 115 Länder.
DETERMINING = "determining"
# A hedge right before these describes them, and not the number behind: практически одновременно.
HEDGED = "hedged"
EVENT = "event"  # An event behind a time says which one it is: 3 млн долларов в день выборов.
ACCOUNTED = "accounted"  # Stems of what accounts print below zero in brackets: profit (1.2 m).
CONTRIBUTING = "contributing"  # What is contributed in points is a change: aportó 6,1 puntos.
DRAGGING = "dragging"  # Verbs that take from growth: bremste das Wachstum um 0,5 Punkte.
FORMER = "former"  # Past verbs in brackets lead to what was before: 5 t (was 4 t).
BALANCED = "balanced"  # Stems of what may be below zero; a dash before other money is not a minus.
CARRIED = "carried"  # What "with" carries, although its case or meaning leaves it open: с долей.
COMPARING = "comparing"  # Stems before "with" that compare: сравнима с выручкой 5 млн.
# Stems of verbs behind a noun of change that tell how large it is: снижение отмечено на уровне.
REPORTING = "reporting"
LEADING = "leading"  # Words of prepositions that govern the noun behind them: на фоне снижения.
SIZE = "size"  # Stems of nouns whose genitive is what they are the size of: размер снижения.
SUPERLATIVE = "superlative"  # One of the largest is not a share: один из пяти крупнейших банков.
# Articles and determiners before an amount that is known already: cut the $34 trillion debt.
KNOWN = "known"
CASTING = "casting"  # Verbs that throw their object into something: plunged 5 people into debt.
RAIN = "rain"  # What falls from the sky is a depth of water: cayeron 5 cm de lluvia.
SINKING = "sinking"  # What sinks does so at a depth or place: sank 5 km off the coast.
WINNING = "winning"  # Verbs of decrease whose object is what is won: décroché un contrat de 5.
VALUING = "valuing"  # Comparatives that say better or worse, and not more or less: 2 points better.
HEADCOUNT = "headcount"  # What is as many as the people: réduire ses effectifs de 100 personnes.
HALVING = "halving"  # Halves of a unit, and never of a total: el medio más usado.
RELATIVE_PRONOUN = (
    "relative_pronoun"  # What its verb bounds is not a number: firms that topped the list.
)
TIME_AGO = "time_ago"  # Words that put a length of time back from now: vor fünf Jahren.
# Words of what there was before: from the current 15 tonnes to 40 is not a range.
START_TOLD = "start_told"
COPULA = "copula"  # Plural forms of "to be" behind a number: 791 were cargo trains.
BY_HOW_MUCH = "by_how_much"  # What is printed for "by" behind a verb of change: fell for 8.5 %.
# Nouns of what is earned, which end what is said of a loss, and words that turn one into the other.
GAIN, SWINGING = "gain", "swinging"
# "To the" in one word, and the nouns of levels that it leads to behind a verb: tombé au niveau de.
TO_THE, LEVEL_NOUN = "to_the", "level_noun"
MARK_NOUN, AWAY = "mark_noun", "away"  # What an amount may be away from: 300 t from the record.
LOSING = "losing"  # Verbs of loss behind which "up to" says its size: потеряли до 40 %.
PACING = "pacing"  # Verbs of the pace at which something declines: the fall slowed to 3 percent.
OPPOSED = "opposed"  # Flows that are weighed against each other: 支出超过收入3亿元.
# Marks of prices, and verbs that hold or win them back, or that test them and prices alone; and
# verbs that break a record: held the 300 dollar mark, tested 300 dollars, broke the record of 5 t.
HELD_MARK, HOLDING_MARK = "held_mark", "holding_mark"
PROBING, BREAKING = "probing", "breaking"
EACH_OF = "each_of"  # Behind money they say that each of several costs or has it.
WEIGHED = "weighed"  # Goods of which pounds are a mass.
AT_MOST = "at_most"  # Adjectives that say how large a change is at most: caída máxima.
IN_TURN = "in_turn"  # Words that are "or" and tell figures in turn: 7 bzw. 6,5 %.
# Ends of Chinese nouns of bodies and places, and the measure words and units ("*") of these.
BODY, SITED = "body", "sited"
HUMAN = "human"  # Ends of Chinese nouns of persons, whom measure words of things don't count.
FACILITY = "facility"  # Ends of Chinese nouns of what has a use: 充电停车位.
# Chinese verbs whose object is counted left of the number: 建成粮库3座.
MAKING = "making"
PRESENT = "present"  # Chinese words for "existing" are not in the noun behind them: 现有隧道.
# Articles and demonstratives of a known group, whose number names it: the three countries produced.
DEFINITE = "definite"
APIECE = "apiece"  # What follows is the amount of each: die zwei Minen förderten jeweils 5 t.
NUMBERED = "numbered"  # Parts that are numbered through: performance for period 9 was 85 %.
# English gerunds of trades between what they work on and who does so: seaweed processing plants.
WORKING = "working"
# What is better when it is less (赤字改善22%), what makes good of it (debt collection), and verbs
# of improving or worsening; * stands for any letters.
ADVERSE, FAVOURABLE, JUDGING = "adverse", "favourable", "judging"
# Nouns of a part without its size: a big share of the 20 billion, 200亿元的大头.
UNSAID_PART, PART_BEHIND = "unsaid_part", "part_behind"
OF_KNOWN = "of_known"  # "Of" and a definite article in one: une part des 20 milliards.
# Words for "but" that leave out a number of what a word for all says: alle Reben bis auf 5 %.
EXCEPTING, ENTIRETY = "excepting", "entirety"
# Words that join a lower and an upper bound of one amount: more than 10 and less than 40.
JOINING_BOUNDS = "joining_bounds"
DECIMAL_WORD = "decimal_word"  # What a decimal sign is called: three point two.
OPEN_END = "open_end"  # "Up to" that is "to" behind a verb of change: disminuir hasta 5 %.
SPACED_SIGN = "spaced_sign"  # The minus behind which a language prints a space.
SINGLE_TIME = "single_time"  # Forms of one time, which need no number: более месяца.
WINDOWING = "windowing"  # Chinese words that make a period of a length of time: 最近一年.
# Ends of Chinese nouns that look like those of persons, of persons who come or take part, what
# befalls persons, and what describes them before their noun: 法人, 参加者, 死亡, 注册志愿者.
UNHUMAN, ATTENDING, CASUALTY = "unhuman", "attending", "casualty"
ATTRIBUTIVE = "attributive"
# Units ("*") and Chinese nouns of territories, in which bodies are that have a measure word of
# their own (城市500家), and what tells when, where or of what kind is counted: 半年5万件.
TERRITORY, SETTING = "territory", "setting"
DOER = "doer"  # Ends of Chinese nouns of bodies that add something: 公司新增300家.
GROUP_END = "group_end"  # Ends of Chinese nouns of groups that are counted themselves: 团伙8个.
ABBREVIATED = "abbreviated"  # Characters that stand for Chinese provinces and cities: 鲁豫.
# Chinese words of counted subjects: begins of times (19周销量), words for each, for holding a
# share, for all together, and of stays (逗留3.6晚).
TIME_BEGINNING, EACH_IN_TURN = "time_beginning", "each_in_turn"
HOLDING_SHARE, TOGETHER, STAYING = "holding_share", "together", "staying"
# Ends of Chinese words for "among" and "there are": 每10辆中有7辆.
AMONG, HAVING = "among", "having"
# Chinese words of remarks: that a share ranks first (占67%为最多), nouns of rates of rise, what
# tells the chief of several, and copulas of a multiple (增速是全国的1.8倍).
RANKING, RATE_OF_RISE, CHIEF, EQUATING = "ranking", "rate_of_rise", "chief", "equating"
AVERAGING = "averaging"  # Words for a mean, which may be a fraction of things: 47,6 places.
TERMED = "termed"  # What is lent or its price, whose term follows: le taux à 10 ans.
# Endings of infinitives and gerunds behind "up to": jusqu'à compter, but not compte.
INFINITIVE_END = "infinitive_end"

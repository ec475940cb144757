//! The table of all problems: the stable name of each, how grave it is, and what is behind it.
//!
//! The sentence about one case stands where the problem is found; here stands only what holds for every case.

use serde::Deserialize;
use serde::Serialize;

use crate::diagnostics::message::Tongue;

/// How grave a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// A build refuses: one's own records have to be mended.
    Error,
    /// Something to look at; `--strict` makes it an error.
    Warning,
    /// Worth knowing.
    Notice,
}

impl Severity {
    /// The word in machine-readable output: `error`, `warning`, `notice`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Notice => "notice",
        }
    }
}

/// Makes the enum of codes out of the table.
macro_rules! codes {
    ($($name:ident $word:literal $severity:ident $en:literal $ru:literal)+) => {
        /// The kind of a problem.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Code {
            $(#[doc = $en] $name,)+
        }

        impl Code {
            /// All codes, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The stable name: `unknown-key`.
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }

            /// How grave it is, where nothing else is said.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),+ }
            }

            /// What is behind it and what can be done, for the documentation.
            pub fn explanation(self, tongue: Tongue) -> &'static str {
                match (self, tongue) {
                    $((Self::$name, Tongue::English) => $en, (Self::$name, Tongue::Russian) => $ru,)+
                }
            }
        }
    };
}

codes! {
    // Numbers.
    RecordsExceed "records-exceed" Error
        "A total that is one's own and exact is exceeded by one's own records. One of the two is wrong."
        "Собственный точный итог меньше того, что дают собственные записи. Что-то одно неверно."
    BoundPassed "bound-passed" Notice
        "A lower bound still holds, but the records have passed it."
        "Нижняя граница верна, но записи её уже превысили."
    SourcesDiffer "sources-differ" Warning
        "Sources state different numbers for the same thing. Both are kept and shown; a chart draws no bar unless one is preferred."
        "Источники называют об одном и том же разные числа. Сохраняются и показываются оба; диаграмма не рисует полосу, пока одно не предпочтено."
    PartsDiffer "parts-differ" Warning
        "The parts of a stated figure do not add up to it."
        "Части показателя не складываются в него."
    ExactPartsUnderHedge "exact-parts" Notice
        "Exact parts stand under a total that is only a bound or an estimate."
        "Точные части стоят под итогом, который дан лишь как граница или приблизительно."
    BrokenRelease "broken-release" Error
        "What `impactbook release` froze is published as it was and never changes. A file of it is missing, was added or has other bytes."
        "То, что зафиксировал `impactbook release`, публикуется как есть и не меняется. Один из файлов пропал, добавлен или изменён."
    UntranslatedWords "untranslated-words" Notice
        "Words of the theme that nobody has translated into a language of the site are shown in English. A file `strings/<language>.ftl` in the site's own theme adds them."
        "Слова темы, которые никто не перевёл на один из языков сайта, показываются по-английски. Их добавляет файл `strings/<язык>.ftl` в собственной теме сайта."
    BadTheme "bad-theme" Error
        "A template or another file of the site's own theme cannot be used."
        "Шаблон или другой файл собственной темы сайта нельзя использовать."

    // Calls and links in texts.
    UnknownCall "unknown-call" Error
        "A text may put in `figure(…)`, `chart(…)` and `person(…)`. Anything else between double braces is not understood."
        "В текст можно вставить `figure(…)`, `chart(…)` и `person(…)`. Другое в двойных скобках непонятно."
    UnknownFigure "unknown-figure" Error
        "A text, headline or chart asks for a figure that no record gives. A number is put in by the measure and by what it is about, exactly as the records have it."
        "Текст, заголовок или диаграмма просит показатель, которого нет ни в одной записи. Число вставляют по величине и по тому, о чём оно, ровно так, как в записях."
    SeveralFigures "several-figures" Error
        "What a text asks for fits several figures, and they may say different things. It has to say which one it means."
        "Под то, что просит текст, подходят несколько показателей, и говорят они, возможно, разное. Нужно уточнить, какой имеется в виду."
    UnknownChart "unknown-chart" Error
        "A text asks for a chart that cannot be drawn."
        "Текст просит диаграмму, которую нельзя построить."
    DeadLink "dead-link" Error
        "A link in a text leads to a page that the site does not have."
        "Ссылка в тексте ведёт на страницу, которой на сайте нет."
    HarmfulLink "harmful-link" Error
        "A link that begins with `javascript:` or `data:` can run a program in the reader's browser. It is never published."
        "Ссылка, которая начинается с `javascript:` или `data:`, может запустить программу в браузере читателя. Такие ссылки не публикуются."
    LowContrast "low-contrast" Warning
        "Text in this colour is hard to read for many people on the ground that it stands on. WCAG 2.2 asks for a contrast of 4.5 to 1; the message has the nearest colour that reaches it, and pages use that one."
        "Текст этого цвета многим трудно прочитать на фоне, на котором он стоит. WCAG 2.2 требует контраста 4,5 к 1; в сообщении есть ближайший цвет, который его даёт, — его и используют страницы."
    PhotographRefused "photograph-refused" Error
        "Photographs carry hidden data about people and places. This program was built without the part that takes these out, so it publishes none."
        "В фотографиях скрыты данные о людях и местах. Эта программа собрана без части, которая их удаляет, поэтому фотографии она не публикует."
    ForeignPicture "foreign-picture" Error
        "A page of the site asks nothing of other servers, which would learn who reads it. So a picture has to lie in `content/images/`."
        "Страницы сайта ничего не запрашивают у чужих серверов, иначе те узнают, кто их читает. Поэтому изображение должно лежать в `content/images/`."
    BrokenPicture "broken-picture" Error
        "A file in `content/images/` cannot be read as a picture, so that readers would see a gap."
        "Файл в `content/images/` не удаётся прочитать как изображение, и читатель увидел бы пустое место."
    ActiveDrawing "active-drawing" Error
        "An SVG can hold programs and addresses of other servers. Only drawings that do nothing but draw are published."
        "SVG может содержать программы и адреса чужих серверов. Публикуются только рисунки, которые лишь рисуют."
    OddPicture "odd-picture" Warning
        "A picture can be shown, but not as its file has it: its colours are those of printing, or it moves."
        "Изображение можно показать, но не таким, как в файле: его цвета — для печати, или оно движется."

    // Files.
    NoSite "no-site" Error
        "Every site has a file `content/site.yaml` that says its title, its address, its languages and its publisher."
        "У каждого сайта есть файл `content/site.yaml`: в нём название, адрес, языки и издатель."
    NotUtf8 "not-utf8" Error
        "The file is not in the encoding UTF-8, so that letters other than a to z would be lost. Save it anew as UTF-8: every editor has that in `Save as`."
        "Файл сохранён не в кодировке UTF-8, и русские буквы прочитать нельзя. Сохраните его заново в UTF-8: это есть в любом редакторе в «Сохранить как»."
    TooLarge "too-large" Error
        "Records and texts are written by hand and are small. A file this large is something else that was put into the wrong folder."
        "Записи и тексты пишут руками, они невелики. Такой большой файл, скорее всего, попал не в ту папку."
    OutsideContent "outside-content" Error
        "Everything that is published lies in the folder `content`. A link or a path may not lead out of it, so that no other file can get onto the site by mistake."
        "Всё, что публикуется, лежит в папке `content`. Ссылка или путь не могут вести из неё, чтобы на сайт не попал посторонний файл."
    UnreadableFile "unreadable-file" Error
        "The file is there but the system does not let it be read."
        "Файл есть, но система не даёт его прочитать."
    MisplacedFile "misplaced-file" Warning
        "The file lies where nothing is read, or has an ending that nothing is read from, so that what it says would be missing from the site."
        "Файл лежит там, откуда ничего не читают, или у него не то расширение: на сайт он не попадёт."
    OrphanText "orphan-text" Warning
        "A text belongs to the record of the same name. There is no such record, so the text would be shown nowhere."
        "Текст относится к записи с тем же именем. Такой записи нет, и текст нигде не появится."

    // YAML.
    BadYaml "bad-yaml" Error
        "The file breaks the rules of YAML, so it cannot be known what is meant. Only this document of the file was left out; everything else was read."
        "В файле нарушены правила YAML, поэтому нельзя понять, что имеется в виду. Пропущен только этот документ, всё остальное прочитано."
    TabIndentation "tab-indentation" Error
        "YAML shows what belongs together by the spaces at the beginning of the line. A tab is as wide as each editor likes, so it is not allowed there."
        "В YAML пробелы в начале строки показывают, что к чему относится. Ширина табуляции в каждом редакторе своя, поэтому там она запрещена."
    MergeConflict "merge-conflict" Error
        "Two people changed the same lines and git left both versions in the file, between lines of `<`, `=` and `>`. One version has to be chosen."
        "Два человека изменили одни и те же строки, и git оставил в файле обе версии между строками из `<`, `=` и `>`. Нужно выбрать одну."
    UnclosedQuote "unclosed-quote" Error
        "A text that begins with a quotation mark ends at the next one. Without it all that follows would be part of the text."
        "Текст, который начинается с кавычки, кончается следующей кавычкой. Без неё в него попадёт всё остальное."
    UnclosedBracket "unclosed-bracket" Error
        "What begins with `[` or `{` ends with `]` or `}`."
        "То, что начинается с `[` или `{`, кончается на `]` или `}`."
    MissingColon "missing-colon" Error
        "Every line of a record is a key, a colon, a space and a value."
        "Каждая строка записи — это ключ, двоеточие, пробел и значение."
    MissingSpace "missing-space" Error
        "After the colon of a key stands a space; without it YAML takes the whole line for one text."
        "После двоеточия за ключом ставят пробел; без него YAML примет всю строку за один текст."
    CommaInBraces "comma-in-braces" Error
        "Inside `{ }` and `[ ]` a comma starts a new entry. A text with a comma in it has to stand in quotation marks there."
        "Внутри `{ }` и `[ ]` запятая начинает новый элемент. Текст с запятой там нужно взять в кавычки."
    ColonInText "colon-in-text" Error
        "A colon with a space after it ends a key. A text that contains one has to stand in quotation marks."
        "Двоеточие с пробелом заканчивает ключ. Текст, в котором оно есть, нужно взять в кавычки."
    BadIndentation "bad-indentation" Error
        "Lines that belong together begin in the same column; what belongs to a line begins further right."
        "Строки, которые относятся друг к другу, начинаются в одной колонке, а то, что относится к строке, — правее."
    TooComplex "too-complex" Error
        "The file is nested too deeply or holds too many values for something written by hand. Files like this can be made to stop a computer, so they are refused."
        "В файле слишком много вложений или значений для написанного руками. Такими файлами можно остановить компьютер, поэтому они не принимаются."

    // Registers.
    BadJson "bad-json" Error
        "A line of a file in JSON Lines is no JSON. Each line holds one whole record in braces; only that line was left out."
        "Строка файла JSON Lines — не JSON. В каждой строке целая запись в фигурных скобках; пропущена только эта строка."
    BadRow "bad-row" Error
        "A row of a table has more or fewer cells than the table has columns, so it cannot be known which cell is which. Only that row was left out."
        "В строке таблицы ячеек больше или меньше, чем колонок, и неясно, где какая. Пропущена только эта строка."
    UnknownColumn "unknown-column" Error
        "The mapping of a table names a column that the first row of the table does not have, or has twice."
        "Описание колонок называет колонку, которой нет в первой строке таблицы или которых там две."

    // Records.
    UnknownKey "unknown-key" Error
        "The record has a key that means nothing here, so what stands under it would be lost. Mostly it is a slip of the pen, or it belongs one level higher or lower."
        "В записи есть ключ, который здесь ничего не значит, и написанное под ним пропадёт. Обычно это опечатка, или ключ нужен уровнем выше или ниже."
    MissingKey "missing-key" Error
        "Something that the record cannot do without is not there."
        "В записи нет того, без чего она не имеет смысла."
    DuplicateKey "duplicate-key" Error
        "The same key stands twice in one record, so it cannot be known which is meant."
        "Один и тот же ключ стоит в записи дважды, и неясно, что верно."
    TwoKeys "two-keys" Error
        "Two keys stand here that say the same in different ways. Only one of them may be there."
        "Здесь два ключа, которые по-разному говорят об одном. Оставить можно только один."
    WrongType "wrong-type" Error
        "Something of another sort was expected here: a list, a text, a number, `key: value` lines."
        "Здесь ожидалось другое: список, текст, число или строки вида `ключ: значение`."
    EmptyValue "empty-value" Error
        "A key stands there with nothing after it. Leave the key out, or write `unknown` where nobody published it."
        "После ключа ничего нет. Уберите ключ или напишите `unknown`, если этого никто не публиковал."
    BadId "bad-id" Error
        "Ids become addresses. They are made of the small letters a to z, digits and hyphens: `sunny-bakery`."
        "Из id получаются адреса. Они состоят из строчных латинских букв, цифр и дефисов: `sunny-bakery`."
    ReservedId "reserved-id" Error
        "This word already means something else in records or in addresses and cannot be an id."
        "Это слово уже занято в записях или адресах и не может быть id."
    DuplicateId "duplicate-id" Error
        "Two records of one kind have the same id, so it cannot be known which is meant where it is named."
        "У двух записей одного вида одинаковый id, и неясно, какая имеется в виду."
    MissingTranslation "missing-translation" Notice
        "The site has several languages and this text is not there in all of them. Readers see it in the language in which it was written."
        "На сайте несколько языков, а этот текст есть не на всех. Читатели увидят его на том языке, на котором он написан."

    // Values.
    BadNumber "bad-number" Error
        "A number was expected. It can be exact (`36`) or say how exact it is (`more than 160`, `{between: [5, 7]}`), or be `unknown`."
        "Ожидалось число. Оно может быть точным (`36`), с оговоркой (`более 160`, `{between: [5, 7]}`) или `unknown`."
    UnclearNumber "unclear-number" Error
        "In some countries a comma divides thousands and in others it begins the decimals, and the same goes for the point. The tool never guesses which is meant."
        "В одних странах запятая отделяет тысячи, в других — дробную часть; с точкой то же. Программа никогда не угадывает."
    TwoQualifiers "two-qualifiers" Error
        "A number has one word that says how exact it is: more than, at least, less than, up to, about, nearly, between."
        "У числа одно слово о том, насколько оно точно: more_than, at_least, less_than, up_to, about, nearly или between."
    UnknownQualifier "unknown-qualifier" Error
        "The words before the number are not known. Known are more than, over, at least, less than, up to, about, around, nearly, almost, and in Russian более, свыше, не менее, менее, до, не более, около, примерно, порядка, почти."
        "Слова перед числом непонятны. Понятны более, свыше, не менее, менее, до, не более, около, примерно, порядка, почти, а по-английски more than, over, at least, less than, up to, about, around, nearly, almost."
    UnknownWord "unknown-word" Error
        "Only certain words can stand here."
        "Здесь могут стоять только определённые слова."
    BadCurrency "bad-currency" Error
        "A currency is given by its three letters in ISO 4217: RUB, EUR, USD."
        "Валюту обозначают тремя буквами по ISO 4217: RUB, EUR, USD."
    BadAmount "bad-amount" Error
        "The amount cannot be right: it is zero, negative, or finer than the smallest coin."
        "Такой суммы быть не может: она нулевая, отрицательная или мельче самой мелкой монеты."
    NegativeValue "negative-value" Error
        "Of what is counted there can be some or none, never less than nothing: applications, jobs, people, money. A measure of your own may be negative."
        "Того, что считают, бывает сколько-то или нисколько, но не меньше нуля: заявок, рабочих мест, людей, денег. Свой показатель может быть и отрицательным."
    BadDate "bad-date" Error
        "A date is a year (2018), a month (2018-05) or a day (2018-05-31) that exists in the calendar; a period is 2016/2018, or 2016/unknown where it goes on."
        "Дата — это год (2018), месяц (2018-05) или день (2018-05-31), который есть в календаре; период — 2016/2018 или 2016/unknown, если он не закончился."
    StartAfterEnd "start-after-end" Error
        "The beginning lies after the end."
        "Начало позже конца."
    NoSuchGoal "no-such-goal" Error
        "The United Nations have 17 goals, each with its targets: 8, \"8.5\", \"8.a\"."
        "У Организации Объединённых Наций 17 целей, у каждой свои задачи: 8, \"8.5\", \"8.a\"."
    LostZero "lost-zero" Error
        "Without quotation marks YAML reads 11.10 as the number 11.1, which is another target."
        "Без кавычек YAML читает 11.10 как число 11.1, а это другая задача."
    BadCoordinates "bad-coordinates" Error
        "Latitude lies between -90 and 90 and longitude between -180 and 180. The two are easily swapped."
        "Широта лежит между -90 и 90, долгота — между -180 и 180. Их легко перепутать."
    BadShare "bad-share" Error
        "A share is written with a per cent sign and lies above 0 and up to 100: `60 %`."
        "Долю пишут со знаком процента, она больше 0 и не больше 100: `60 %`."
    BadAddress "bad-address" Error
        "A web address begins with `https://` or `http://`."
        "Адрес сайта начинается с `https://` или `http://`."
    BadCountry "bad-country" Error
        "A country is given by its two letters in ISO 3166: RU, DE, GB."
        "Страну обозначают двумя буквами по ISO 3166: RU, DE, GB."
    BadLanguage "bad-language" Error
        "A language is given by its code: en, ru, pt-BR."
        "Язык обозначают кодом: en, ru, pt-BR."
    MixedLetters "mixed-letters" Error
        "Some Latin and Cyrillic letters look alike. A word with both cannot be found by searching and is sorted wrongly."
        "Некоторые латинские и русские буквы выглядят одинаково. Слово, где они смешаны, не найти поиском, и оно встанет не на своё место."

    // Records together.
    UnknownId "unknown-id" Error
        "A record is named here that does not exist. The name of a record is the name of its file without the ending."
        "Здесь названа запись, которой нет. Имя записи — это имя её файла без расширения."
    ForeignId "foreign-id" Error
        "A record is named here that exists but does not belong here."
        "Здесь названа запись, которая существует, но сюда не относится."
    SharedName "shared-name" Error
        "Two places have the same name. Without their numbers in a public register nobody can tell which is meant."
        "Два места называются одинаково. Без номеров в открытом реестре их не различить."
    Circle "circle" Error
        "Something is said to be a part of itself, over one or several steps."
        "Выходит, что место или программа — часть самой себя, напрямую или через другие."
    SameAddress "same-address" Error
        "Two different words become the same word in an address, so they would share one page."
        "Два разных слова в адресе превращаются в одно, и у них получилась бы одна страница."
    SharesNotWhole "shares-not-whole" Error
        "The shares of the towns of one project are parts of one whole and add up to 100 per cent."
        "Доли городов одного проекта — части целого, в сумме они дают 100 процентов."
    NoCurrency "no-currency" Error
        "An amount of money has a currency: its own, or the one that `currency` in site.yaml names for all that have none."
        "У суммы есть валюта: своя или та, что указана в `currency` в site.yaml для всех остальных."
    WrongUnit "wrong-unit" Error
        "What is counted and what was written do not go together: money for a number of things, or a bare number for money."
        "Показатель и значение не подходят друг другу: деньги там, где считают штуки, или наоборот."
    WrongStatus "wrong-status" Error
        "The status cannot be true of this figure: only money is committed or disbursed."
        "Такого статуса у этого показателя быть не может: committed и disbursed бывают только деньги."
    WrongTime "wrong-time" Warning
        "A measure such as people employed tells how many there are on a day. Over a period there is no such number: say on which day (`as_of`)."
        "Показатель вроде числа занятых — это сколько их на определённый день. За период такого числа нет: укажите день (`as_of`)."
    NotHeld "round-not-held" Warning
        "A round that did not take place has no results."
        "У конкурса, который не состоялся, нет результатов."
    AboveRule "above-rule" Error
        "The programme's rules say what a grant can be at most. If this one was allowed to be higher, say why."
        "Правила программы говорят, каким грант может быть самое большее. Если этому было можно больше, скажите почему."
    AboveTownRule "above-town-rule" Warning
        "The grants of one town and year are together more than the programme's rules allow."
        "Гранты одного города за год вместе больше, чем допускают правила программы."
    MeanAboveRule "mean-above-rule" Notice
        "If all of this money went into grants, the mean grant would be above the rule. Nothing is wrong if it paid for something else too."
        "Если все эти деньги ушли на гранты, средний грант выше правила. Если из них оплачивали и другое, ошибки нет."
    OutsideRounds "outside-rounds" Warning
        "The programme's file lists its rounds, and none of them fits the project's town and year."
        "В файле программы перечислены конкурсы, и ни один не подходит к городу и году проекта."
    NoSource "no-source" Warning
        "A reader cannot check a number that comes from nowhere. A source may stand on the figure, on its record, or once for all in site.yaml."
        "Число ниоткуда читатель не проверит. Источник можно указать у показателя, у записи или один на всё в site.yaml."
    SameSource "same-source" Notice
        "Two sources have the same address. If they are one document, a figure that cites both seems better supported than it is."
        "У двух источников один и тот же адрес. Если это один документ, показатель с обоими кажется надёжнее, чем он есть."
    NotYet "not-yet" Warning
        "The date lies in the future. Mostly it is a slip of the pen: nothing is held back until then."
        "Дата ещё не наступила. Обычно это описка: до этого дня ничего не откладывается."
    NoAlt "no-alternative-text" Warning
        "People who cannot see a picture hear its alternative text instead. Write what can be seen, in a sentence; for a picture that adds nothing write `decorative: true` in `images.yaml`."
        "Тот, кто не видит изображения, слышит вместо него описание. Напишите одним предложением, что на нём; если изображение ничего не добавляет, напишите `decorative: true` в `images.yaml`."
    PrivateName "private-name" Error
        "The full name of somebody from the folder `people` was typed into a text. Names come onto the site through `person(…)` alone, so that they vanish when the consent does."
        "В текст вписано полное имя человека из папки `people`. Имена попадают на сайт только через `person(…)` и исчезают вместе с согласием."
    ContactInText "contact-in-text" Warning
        "An e-mail address or a telephone number stands in a public text. A private person's may not be published, and robots collect the others."
        "В публичном тексте стоит электронный адрес или телефон. Личный публиковать нельзя, а остальные собирают роботы."
    ConsentExpired "consent-expired" Notice
        "The consent of a private person has run out. From now on the site prints the role in place of the name."
        "Срок согласия частного лица прошёл. Теперь вместо имени сайт показывает роль."
    PeopleWithheld "people-withheld" Notice
        "Some people in the records have not agreed to be named. The site prints their roles."
        "Не все люди в записях согласились, чтобы их называли. Сайт показывает их роли."
    PicturesWithheld "pictures-withheld" Notice
        "Pictures on which somebody can be seen are published only while that person's consent has the scope `photo`. Without it they are on no page and in no file of the site."
        "Изображения, на которых виден человек, публикуются, только пока в его согласии есть `photo`. Без него их нет ни на страницах, ни в файлах сайта."
    UnknownArgument "unknown-argument" Error
        "A figure is named by a measure and filters, and one of them is not known."
        "Показатель называют через меру и условия, и одно из них неизвестно."
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn the_names_are_unique() {
        let mut words: Vec<&str> = Code::ALL.iter().map(|code| code.word()).collect();
        words.sort_unstable();
        let all = words.len();
        words.dedup();
        assert_eq!(words.len(), all);
    }
}

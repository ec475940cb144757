//! Charts that the tests draw: one of each kind, with everything that can be awkward about it.

use std::sync::Arc;

use impactbook::base::ground::Ground;
use impactbook::base::ground::Spot;
use impactbook::charts::table::Amount;
use impactbook::charts::table::Cell;
use impactbook::charts::table::Chart;
use impactbook::charts::table::Colour;
use impactbook::charts::table::Kind;
use impactbook::charts::table::Pattern;
use impactbook::charts::table::Round;
use impactbook::charts::table::Row;
use impactbook::charts::table::Series;
use impactbook::charts::table::Source;
use impactbook::charts::table::Span;
use impactbook::charts::words::Words;
use rust_decimal::Decimal;

/// All samples, by the names of their files.
pub(crate) fn all() -> Vec<(&'static str, Chart)> {
    vec![
        ("bars", bars()),
        ("statuses", statuses()),
        ("qualifiers", qualifiers()),
        ("deviations", deviations()),
        ("grouped-bars", grouped(Kind::Bars)),
        ("grouped-columns", grouped(Kind::Columns)),
        ("columns", columns()),
        ("stacked", stacked()),
        ("stacked-bars", Chart { id: "stacked-bars".to_owned(), kind: Kind::StackedBars, ..stacked() }),
        (
            "deviation",
            Chart {
                id: "deviation".to_owned(),
                kind: Kind::Deviations,
                zero_label: "по плану".to_owned(),
                ..deviations()
            },
        ),
        ("lines", lines(3)),
        ("one-line", Chart { id: "one-line".to_owned(), series: Vec::new(), ..lines(1) }),
        ("panels", Chart { id: "panels".to_owned(), kind: Kind::Panels, ..lines(7) }),
        ("targets", targets()),
        ("map", map()),
        ("pairs", pairs()),
        ("rounds", rounds()),
        ("statements", statements()),
        ("long-names", long_names()),
        (
            "one-row",
            Chart { rows: bars().rows.into_iter().take(1).collect(), ..named("one-row", Kind::Bars) },
        ),
        (
            "all-missing",
            Chart {
                rows: vec![row("Чебаркуль", vec![absent()]), row("Касли", vec![absent()])],
                ..named("all-missing", Kind::Bars)
            },
        ),
        ("empty", named("empty", Kind::Columns)),
        ("forty", forty()),
    ]
}

/// A number with its words.
pub(crate) fn cell(series: usize, amount: Amount, label: &str) -> Cell {
    let data = amount.end().map(|end| end.to_string()).unwrap_or_default();
    Cell {
        series,
        amount,
        label: label.to_owned(),
        tooltip: label.to_owned(),
        href: Some(format!("figures/{series}.html")),
        data,
        facts: None,
    }
}

/// A row of the cells given.
pub(crate) fn row(label: &str, cells: Vec<Cell>) -> Row {
    Row { label: label.to_owned(), cells, ..Row::default() }
}

fn exact(series: usize, value: i64, label: &str) -> Cell {
    cell(series, Amount::Exact(value.into()), label)
}

fn absent() -> Cell {
    Cell { label: "нет данных".to_owned(), ..Cell::default() }
}

fn series(name: &str, pattern: Pattern, colour: Colour) -> Series {
    Series { name: name.to_owned(), pattern, colour }
}

fn russian() -> Words {
    Words {
        not_published: "не опубликовано".to_owned(),
        withheld: "[c]".to_owned(),
        show_table: "Показать числа таблицей".to_owned(),
        period: "Период".to_owned(),
        value: "Значение".to_owned(),
        status: "Статус".to_owned(),
        source: "Источник".to_owned(),
        rounds: ["проведён", "объявлен", "не проводился", "ничего не найдено"].map(str::to_owned),
        decimal: ",".to_owned(),
        group: "\u{a0}".to_owned(),
        magnitudes: vec![(9, "{}\u{a0}млрд".to_owned()), (6, "{}\u{a0}млн".to_owned())],
        ..Words::default()
    }
}

fn named(id: &str, kind: Kind) -> Chart {
    Chart {
        id: id.to_owned(),
        kind,
        title: "Больше всего рабочих мест создано в Набережных Челнах".to_owned(),
        subtitle: "Созданные рабочие места по городам, 2020–2025 гг., человек".to_owned(),
        summary: "Столбчатая диаграмма. Больше всего — в Набережных Челнах (1284), меньше всего — в Выксе (7); по Чебаркулю данных нет.".to_owned(),
        notes: vec!["Тверь: в отчёте указано «более 160», показана нижняя граница.".to_owned()],
        source: Source { text: "реестр проектов фонда, данные на 1 октября 2026 г.".to_owned(), href: Some("sources.html".to_owned()) },
        row_head: "Город".to_owned(),
        series: vec![series("Рабочие места", Pattern::Solid, Colour::First)],
        words: russian(),
        lang: "ru".to_owned(),
        ..Chart::default()
    }
}

fn bars() -> Chart {
    let values = [
        ("Набережные Челны", 1284),
        ("Усолье-Сибирское", 642),
        ("Краснотурьинск", 511),
        ("Llanfairpwllgwyngyll", 430),
        ("Тольятти", 388),
        ("Stratford-upon-Avon", 301),
        ("Тверь", -1),
        ("Анжеро-Судженск", 96),
        ("Комсомольск-на-Амуре", 41),
        ("Выкса", 7),
        ("Каменск-Уральский", 0),
    ];
    let mut rows: Vec<Row> = values
        .into_iter()
        .map(|(name, value)| match value {
            -1 => row(name, vec![cell(0, Amount::MoreThan(160.into()), "более 160")]),
            _ => row(name, vec![exact(0, value, &value.to_string())]),
        })
        .collect();
    rows.push(row("Чебаркуль", vec![absent()]));
    rows.push(row("Касли", vec![Cell { amount: Amount::Withheld, ..Cell::default() }]));
    Chart { rows, ..named("bars", Kind::Bars) }
}

fn statuses() -> Chart {
    let names = ["paid", "awarded", "set aside", "budget", "planned", "ceiling"];
    let patterns =
        [Pattern::Solid, Pattern::Diagonal, Pattern::Cross, Pattern::Dots, Pattern::Outline, Pattern::Dashed];
    let towns = ["Fox Hill", "Copper Spring", "Old Mill", "White Bridge", "Far Quay", "Long Meadow"];
    let rows = towns.into_iter().enumerate().map(|(place, town)| {
        let value = 3_000_000 - 450_000 * i64::try_from(place).unwrap_or(0);
        row(town, vec![exact(place, value, &format!("₽{value}"))])
    });
    Chart {
        series: names
            .into_iter()
            .zip(patterns)
            .map(|(name, pattern)| series(name, pattern, Colour::First))
            .collect(),
        rows: rows.collect(),
        title: "Fox Hill is the only town that has been paid".to_owned(),
        subtitle: "The firmest figure known for each town, 2024, roubles".to_owned(),
        row_head: "Town".to_owned(),
        words: Words::default(),
        lang: "en".to_owned(),
        ..named("statuses", Kind::Bars)
    }
}

fn qualifiers() -> Chart {
    let amounts = [
        (Amount::Exact(300.into()), "300"),
        (Amount::MoreThan(260.into()), "more than 260"),
        (Amount::AtLeast(240.into()), "at least 240"),
        (Amount::UpTo(220.into()), "up to 220"),
        (Amount::LessThan(200.into()), "less than 200"),
        (Amount::About(180.into()), "about 180"),
        (Amount::Between(120.into(), 160.into()), "between 120 and 160"),
        (Amount::Missing, "only in words"),
        (Amount::Withheld, "[c]"),
        (Amount::NotApplicable, "not applicable"),
    ];
    let rows = amounts.into_iter().map(|(amount, label)| row(label, vec![cell(0, amount, label)]));
    Chart {
        rows: rows.collect(),
        lang: "en".to_owned(),
        words: Words::default(),
        ..named("qualifiers", Kind::Bars)
    }
}

fn deviations() -> Chart {
    let values = [
        ("Тольятти", 124),
        ("Выкса", 51),
        ("Тверь", 0),
        ("Краснотурьинск", -12),
        ("Комсомольск-на-Амуре", -96),
    ];
    let rows = values.into_iter().map(|(name, value)| {
        let decimal = Decimal::new(value, 1);
        row(
            name,
            vec![cell(
                0,
                Amount::Exact(decimal),
                &decimal.to_string().replace('-', "\u{2212}").replace('.', ","),
            )],
        )
    });
    let mut rows: Vec<Row> = rows.collect();
    rows.push(row("Чебаркуль", vec![absent()]));
    Chart { rows, ..named("deviations", Kind::Bars) }
}

fn columns() -> Chart {
    let amounts = [
        ("2019", Amount::Exact(18_000_000.into()), "18 млн"),
        ("2020", Amount::MoreThan(31_500_000.into()), "более 31,5 млн"),
        ("2021", Amount::Missing, "нет данных"),
        ("2022", Amount::About(22_000_000.into()), "около 22 млн"),
        ("2023", Amount::UpTo(40_000_000.into()), "до 40 млн"),
        ("2024", Amount::Exact(0.into()), "0"),
    ];
    let rows = amounts.into_iter().map(|(year, amount, label)| row(year, vec![cell(0, amount, label)]));
    Chart {
        rows: rows.collect(),
        unit: "₽".to_owned(),
        row_head: "Год".to_owned(),
        ..named("columns", Kind::Columns)
    }
}

fn grouped(kind: Kind) -> Chart {
    let years = [
        ("2022", 1200, Some(900)),
        ("2023", 1500, Some(1500)),
        ("2024", 800, None),
        ("2025", 2100, Some(300)),
    ];
    let rows = years.into_iter().map(|(year, awarded, paid)| {
        let paid = paid.map_or(Cell { series: 1, ..absent() }, |paid| exact(1, paid, &paid.to_string()));
        row(year, vec![exact(0, awarded, &awarded.to_string()), paid])
    });
    Chart {
        series: vec![
            series("выделено", Pattern::Diagonal, Colour::First),
            series("выплачено", Pattern::Solid, Colour::First),
        ],
        rows: rows.collect(),
        unit: "тыс. ₽".to_owned(),
        row_head: "Год".to_owned(),
        title: "В 2024 году никто не сообщил о выплатах".to_owned(),
        subtitle: "Выделенные и выплаченные гранты по годам, тысяч рублей".to_owned(),
        ..named(if kind == Kind::Bars { "grouped-bars" } else { "grouped-columns" }, kind)
    }
}

fn stacked() -> Chart {
    let years = [
        ("2020", [310, 120, 80, 40], "550"),
        ("2021", [420, 180, 95, 36], "731"),
        ("2022", [515, 240, 60, 88], "903"),
        ("2023", [640, 260, 150, 120], "1170"),
        ("2024", [703, 410, 170, 95], "1378"),
        ("2025", [815, 390, -1, 138], "не менее 1343"),
    ];
    let names = ["Малый бизнес", "Образование", "Благоустройство", "Здравоохранение"];
    let rows = years.into_iter().map(|(year, values, total)| {
        let cells = values.into_iter().enumerate().map(|(place, value)| match value {
            -1 => Cell { series: place, ..absent() },
            _ => exact(place, value, &value.to_string()),
        });
        let sum: i64 = values.into_iter().filter(|value| *value > 0).sum();
        let amount =
            if values.contains(&-1) { Amount::AtLeast(sum.into()) } else { Amount::Exact(sum.into()) };
        Row { total: Some(cell(0, amount, total)), ..row(year, cells.collect()) }
    });
    let series =
        names.into_iter().zip(Colour::ALL).map(|(name, colour)| series(name, Pattern::Solid, colour));
    Chart {
        series: series.collect(),
        rows: rows.collect(),
        unit: "млн ₽".to_owned(),
        row_head: "Год".to_owned(),
        total_head: "Всего".to_owned(),
        title: "Образованию достаётся всё больше".to_owned(),
        subtitle: "Средства по программам, млн рублей".to_owned(),
        ..named("stacked", Kind::StackedColumns)
    }
}

fn pairs() -> Chart {
    let towns = [
        ("Выкса", 230, 17, "7 %"),
        ("Чусовой", 112, 21, "19 %"),
        ("Альметьевск", 96, 20, "21 %"),
        ("Кулебаки", 44, 26, "59 %"),
        ("Благовещенск", 30, -1, "—"),
        ("Комсомольск-на-Амуре", 12, 12, "100 %"),
        ("Касли", -1, -1, ""),
    ];
    let dot = |series, value: i64| match value {
        -1 => Cell { series, ..absent() },
        _ => exact(series, value, &value.to_string()),
    };
    let rows = towns.into_iter().map(|(town, all, funded, share)| {
        let total = (!share.is_empty()).then(|| Cell {
            label: share.to_owned(),
            data: "7".to_owned(),
            ..Cell::default()
        });
        Row { total, ..row(town, vec![dot(0, all), dot(1, funded)]) }
    });
    Chart {
        series: vec![
            series("заявки", Pattern::Outline, Colour::First),
            series("поддержанные проекты", Pattern::Solid, Colour::First),
        ],
        rows: rows.collect(),
        total_head: "доля поддержанных".to_owned(),
        title: "В Выксе поддержали 17 заявок из 230".to_owned(),
        subtitle: "Заявки и поддержанные проекты по городам, 2016–2024 гг.".to_owned(),
        ..named("pairs", Kind::PairedDots)
    }
}

fn rounds() -> Chart {
    let towns = ["Чусовой", "Выкса", "Набережные Челны", "Железногорск", "Комсомольск-на-Амуре"];
    let years: Vec<Series> =
        (2016..=2025).map(|year| series(&year.to_string(), Pattern::Solid, Colour::First)).collect();
    let rows = towns.into_iter().enumerate().map(|(place, town)| {
        let cells = (0..years.len()).filter_map(|year| {
            let round = *Round::ALL.get((place * 3 + year * (year + 1) / 2) % 4)?;
            Some(Cell { series: year, amount: Amount::Round(round), ..Cell::default() })
        });
        row(town, cells.collect())
    });
    Chart {
        rows: rows.collect(),
        series: years,
        title: "В Чусовом конкурс проводили чаще всего".to_owned(),
        subtitle: "Конкурсы по городам и годам, 2016–2025 гг.".to_owned(),
        ..named("rounds", Kind::Rounds)
    }
}

fn statements() -> Chart {
    let said = [
        ("Отчёт 2018 года", Some(2016), Some(2018), Amount::MoreThan(160.into()), "более 160"),
        (
            "Отчёт об устойчивом развитии 2020",
            Some(2016),
            Some(2020),
            Amount::MoreThan(430.into()),
            "более 430",
        ),
        (
            "Интервью руководителя программы",
            Some(2021),
            Some(2021),
            Amount::MoreThan(20.into()),
            "ожидается более 20",
        ),
        ("Пресс-релиз", None, Some(2024), Amount::Exact(740.into()), "740"),
        ("Сайт программы", Some(2022), None, Amount::About(100.into()), "около 100"),
        ("Доклад", None, None, Amount::Missing, "только словами"),
    ];
    let rows = said.into_iter().map(|(label, from, to, amount, words)| {
        let span = Span { from, to, label: format!("{}–{}", from.unwrap_or(0), to.unwrap_or(0)) };
        let planned = usize::from(words.starts_with("ожидается"));
        Row { span: Some(span), ..row(label, vec![cell(planned, amount, words)]) }
    });
    Chart {
        series: vec![
            series("сообщено", Pattern::Solid, Colour::First),
            series("ожидалось", Pattern::Outline, Colour::First),
        ],
        rows: rows.collect(),
        row_head: "Кто сообщил".to_owned(),
        title: "Что сообщалось о рабочих местах".to_owned(),
        subtitle: "Созданные рабочие места и периоды, к которым относятся сообщения".to_owned(),
        ..named("statements", Kind::Statements)
    }
}

fn long_names() -> Chart {
    let long =
        "Муниципальное бюджетное учреждение дополнительного образования «Центр детского творчества» <&>";
    let rows = vec![
        row(
            long,
            vec![exact(0, 1_000_000_000_000, "1 000 000 000 000 рублей, из них 40 % из бюджета области")],
        ),
        row("Общество", vec![exact(0, 1, "1 рубль")]),
        row("Рентгеноэлектрокардиографического-отделения-имени-первого-космонавта", vec![absent()]),
    ];
    Chart { rows, ..named("long-names", Kind::Bars) }
}

fn forty() -> Chart {
    let rows = (0..40_i64).map(|place| {
        row(&(1986 + place).to_string(), vec![exact(0, place * place, &(place * place).to_string())])
    });
    Chart { rows: rows.collect(), ..named("forty", Kind::Columns) }
}

/// Years with gaps, bounds, a zero and a withheld number.
fn lines(count: usize) -> Chart {
    let names = ["Первый шаг", "Свой дело: второй шаг", "Лисья Гора", "Мастерская", "Школа", "Музей", "Сад"];
    let rows = (2014..2026_i64).map(|year| {
        let cells = (0..count).filter_map(|place| {
            let value = (year * 37 + i64::try_from(place).unwrap_or(0) * 53) % 90 + 20;
            match (year, place) {
                (2017 | 2021, _) | (2018, 1) => None,
                (2022, _) => Some(Cell { series: place, amount: Amount::Withheld, ..Cell::default() }),
                (2019, 0) => Some(cell(0, Amount::MoreThan(value.into()), &format!("более {value}"))),
                (2020, 1) => Some(exact(1, 0, "0")),
                (2023, 2) => Some(cell(2, Amount::Between(30.into(), 60.into()), "от 30 до 60")),
                (2024, 0) => Some(cell(0, Amount::UpTo(value.into()), &format!("до {value}"))),
                _ => Some(exact(place, value, &value.to_string())),
            }
        });
        row(&year.to_string(), cells.collect())
    });
    Chart {
        series: names
            .iter()
            .take(count)
            .zip(Colour::ALL.into_iter().cycle())
            .map(|(name, colour)| {
                let colour = if count > 4 { Colour::First } else { colour };
                series(name, Pattern::Solid, colour)
            })
            .collect(),
        rows: rows.collect(),
        row_head: "Год".to_owned(),
        unit: "рабочих мест".to_owned(),
        title: "Рабочие места по годам и программам".to_owned(),
        subtitle: "Созданные рабочие места, 2014–2025 гг.".to_owned(),
        ..named("lines", Kind::Lines)
    }
}

fn targets() -> Chart {
    let towns = [
        ("Набережные Челны", Some(Amount::Exact(24.into())), Some(Amount::Exact(30.into()))),
        ("Комсомольск-на-Амуре", Some(Amount::MoreThan(20.into())), Some(Amount::Exact(15.into()))),
        ("Выкса", None, Some(Amount::MoreThan(20.into()))),
        ("Тверь", Some(Amount::Exact(0.into())), Some(Amount::UpTo(5.into()))),
        ("Касли", Some(Amount::Exact(7.into())), None),
    ];
    let words = |amount: Amount| match amount {
        Amount::Exact(value) => value.to_string(),
        Amount::MoreThan(value) => format!("более {value}"),
        _ => format!("до {}", amount.end().unwrap_or_default()),
    };
    let rows = towns.into_iter().map(|(town, reached, aim)| {
        let one = |series, amount: Option<Amount>| match amount {
            Some(amount) => cell(series, amount, &words(amount)),
            None => Cell { series, ..absent() },
        };
        row(town, vec![one(0, reached), one(1, aim)])
    });
    Chart {
        series: vec![
            series("достигнуто", Pattern::Solid, Colour::First),
            series("план", Pattern::Solid, Colour::Fourth),
        ],
        rows: rows.collect(),
        title: "План и результат".to_owned(),
        ..named("targets", Kind::Targets)
    }
}

fn map() -> Chart {
    let places = [
        ("Набережные Челны", "55.7437", "52.3958", Some(Amount::Exact(1284.into()))),
        ("Выкса", "55.3206", "42.1679", Some(Amount::MoreThan(160.into()))),
        ("Кулебаки", "55.4131", "42.5311", Some(Amount::Exact(0.into()))),
        ("Чусовой", "58.2996", "57.8195", None),
        ("Альметьевск", "54.9014", "52.2973", Some(Amount::Exact(96.into()))),
        ("Благовещенск", "55.0485", "55.9692", Some(Amount::Withheld)),
        ("Железногорск", "52.3390", "35.3510", Some(Amount::UpTo(400.into()))),
    ];
    let rows = places.into_iter().map(|(town, latitude, longitude, amount)| {
        let degrees = |text: &str| text.parse().unwrap_or_default();
        let spot = Spot { latitude: degrees(latitude), longitude: degrees(longitude) };
        let said = amount.and_then(Amount::end).map(|end| end.to_string()).unwrap_or_default();
        let one = amount.map_or_else(absent, |amount| cell(0, amount, &said));
        Row { spot: Some(spot), ..row(town, vec![one]) }
    });
    let corner =
        |latitude: i64, longitude: i64| Spot { latitude: latitude.into(), longitude: longitude.into() };
    let area = vec![corner(50, 30), corner(50, 54), corner(57, 50), corner(57, 30)];
    let river = vec![corner(56, 36), corner(56, 44), corner(55, 49), corner(54, 49)];
    Chart {
        rows: rows.collect(),
        ground: Some(Arc::new(Ground { areas: vec![area], lines: vec![river] })),
        title: "Рабочие места на карте".to_owned(),
        ..named("map", Kind::Map)
    }
}

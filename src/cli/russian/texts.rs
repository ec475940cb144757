//! The Russian texts of `--help`. A test holds that every command, argument and value has one, and that none is left over.

use clap::builder::Str;

/// Commands by their names (the program itself has none): what they do, and what `--help` says besides.
pub(super) const COMMANDS: [(&str, &str, &str); 8] = [
    (
        "",
        "Делает из записей о поддержанных проектах и из историй публичный сайт, на котором каждое число раскрывается до строк и источников.",
        "Начните с `impactbook new site \"Мой фонд\"`, дальше — `impactbook serve`, `impactbook check` и `impactbook build`.",
    ),
    ("build", "Записать сайт в папку.", ""),
    ("check", "Показать все ошибки во всех файлах, ничего не записывая.", ""),
    (
        "serve",
        "Показать сайт на этом компьютере; открытые страницы сами обновляются при каждом изменении файла.",
        "",
    ),
    ("new", "Написать начальные файлы с пояснениями.", ""),
    (
        "release",
        "Зафиксировать опубликованное, чтобы на него можно было ссылаться и встраивать его таким, каково оно сегодня.",
        "Графики, показатели и страницы для встраивания записываются в `content/releases/<дата>/`; эта папка хранится вместе с содержимым и публикуется по адресу `/releases/<дата>/`. Если опубликованный показатель изменился после прошлой фиксации, причина должна стоять в `content/changes.yaml`; команда покажет, что туда записать.",
    ),
    ("schema", "Напечатать JSON Schema записей — для редакторов.", ""),
    ("help", "Показать эту справку или справку о команде.", ""),
];

/// Arguments by their ids; where commands mean different things by one id, `command.id` goes before.
pub(super) const ARGUMENTS: [(&str, &str); 29] = [
    ("root", "Папка сайта (в ней лежит `content/`)."),
    ("lang", "Язык сообщений."),
    ("quiet", "Сообщать только об ошибках."),
    ("verbose", "Сообщать больше: замечания и время каждого шага."),
    ("color", "Раскрашивать ли сообщения."),
    ("help", "Показать справку (`-h` — кратко)."),
    ("version", "Показать версию."),
    ("output", "Куда записать; если не указано — в `output` в папке сайта."),
    ("base_url", "Полный адрес главной страницы вместо `base_url` из site.yaml."),
    ("strict", "Считать предупреждения ошибками."),
    ("build.drafts", "Собирать и истории с `draft: true`."),
    ("check.drafts", "Проверять и истории с `draft: true`."),
    ("serve.drafts", "Показывать и истории с `draft: true`."),
    ("jobs", "Сколько потоков занять, от 1 до 512; если не указано — все ядра."),
    (
        "no_cache",
        "Не полагаться на прошлую сборку и ничего не запоминать для следующей: сравнить каждый файл с тем, что на самом деле лежит в папке.",
    ),
    ("shard", "Записать только часть сайта, например `2/3` — вторую из трёх. См. docs/publishing.md."),
    ("changed_list", "Назвать изменившиеся файлы в ФАЙЛ, а исчезнувшие — в ФАЙЛ.removed."),
    (
        "changed_since",
        "Составить этот список по копии `.impactbook` опубликованного сайта, а не по папке сборки.",
    ),
    ("release.today", "День фиксации (ГГГГ-ММ-ДД); если не указан — сегодня."),
    ("today", "День, на который проверяются согласия (ГГГГ-ММ-ДД); если не указан — сегодня."),
    ("format", "В каком виде напечатать найденное."),
    ("port", "Порт; 0 — любой свободный."),
    (
        "host",
        "Адрес этого компьютера, на котором принимать запросы. Другим компьютерам ответят, только если это не `127.0.0.1`.",
    ),
    ("open", "Открыть главную страницу в браузере."),
    ("new.kind", "Что написать."),
    ("new.name", "Название, как его произносят: `\"Солнечная пекарня\"`."),
    ("empty", "Сайт без придуманных записей (только с `site`)."),
    ("release.name", "Как называется эта версия: `\"Годовой отчёт 2026\"`."),
    ("schema.kind", "Вид записи (`project`, `town`…); если не указан — все."),
];

/// Values that an argument may have: its id, the value, what it means.
pub(super) const VALUES: [(&str, &str, &str); 15] = [
    ("lang", "en", "английский"),
    ("lang", "ru", "русский"),
    ("color", "auto", "в терминале, если не задано `NO_COLOR`"),
    ("color", "always", "всегда"),
    ("color", "never", "никогда"),
    ("format", "human", "для людей: строка, место в ней, что делать"),
    ("format", "short", "по одной строке"),
    ("format", "json", "массив JSON"),
    ("format", "sarif", "SARIF 2.1.0 — для средств проверки кода"),
    ("format", "gitlab", "GitLab Code Quality"),
    ("kind", "site", "сайт целиком в новой папке, с придуманными записями, на которых можно учиться"),
    ("kind", "programme", "программу"),
    ("kind", "project", "проект"),
    ("kind", "town", "город"),
    ("kind", "story", "историю"),
];

/// The names of values and of parts in lines of use. Those that need no translation are not here.
pub(super) const NAMES: [(&str, &str); 12] = [
    ("OPTIONS", "ПАРАМЕТРЫ"),
    ("COMMAND", "КОМАНДА"),
    ("DIR", "ПАПКА"),
    ("LANG", "ЯЗЫК"),
    ("WHEN", "КОГДА"),
    ("FILE", "ФАЙЛ"),
    ("MANIFEST", "СПИСОК"),
    ("DATE", "ДАТА"),
    ("FORMAT", "ВИД"),
    ("PORT", "ПОРТ"),
    ("KIND", "ВИД"),
    ("NAME", "НАЗВАНИЕ"),
];

/// The text of an argument of a command.
pub(super) fn of(command: &str, id: &str) -> Option<&'static str> {
    let text = |wanted: &str| ARGUMENTS.iter().find(|(of, _)| *of == wanted).map(|(_, text)| *text);
    text(&format!("{command}.{id}")).or_else(|| text(id))
}

/// The name of a value; the English one where there is no other (`URL`, `N`).
pub(super) fn value_name(name: &Str) -> Str {
    NAMES.iter().find(|(en, _)| *en == name.as_str()).map_or_else(|| name.clone(), |(_, ru)| Str::from(*ru))
}

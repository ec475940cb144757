projects = Проекты

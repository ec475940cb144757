projects = Projects

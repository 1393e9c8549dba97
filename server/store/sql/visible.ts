/**
 * SQL for what a project sees of a table whose rows can be public: its own and the public ones. `project` is a
 * parameter or a column, `table` an alias.
 */
export const visible = (project: string, table: string): string =>
  `(${table}.project_id = ${project} OR ${table}.scope = 'public')`

/** The same for workflows, which can also be offered to single projects: those accepted are seen, too. */
export const visibleWorkflow = (project: string, table: string): string =>
  `(${table}.project_id = ${project} OR ${table}.scope = 'public' OR EXISTS (
      SELECT FROM resource_members WHERE resource_id = ${table}.id AND member_id = ${project} AND status = 'accepted'))`

-- Only sub-workflows have a parent's task and a root. An index over all executions costs an entry for each version of a
-- row, and an execution has three of them: as it was stored, as it was claimed, as it ended.
DROP INDEX "workflow_executions_task_execution_id_idx";
DROP INDEX "workflow_executions_root_execution_id_idx";
CREATE INDEX "workflow_executions_task" ON "workflow_executions" ("task_execution_id") WHERE "task_execution_id" IS NOT NULL;
CREATE INDEX "workflow_executions_root" ON "workflow_executions" ("root_execution_id") WHERE "root_execution_id" IS NOT NULL;

-- What failed or was cancelled is rare and looked for: without these a list of it reads every execution there is. Partial,
-- so that an execution that succeeds never enters them; the console lists root executions by id, Mistral's API by time.
CREATE INDEX "workflow_executions_failed_roots" ON "workflow_executions" ("project_id", "state", "id") WHERE "state" IN ('ERROR', 'CANCELLED') AND "parent_execution_id" IS NULL;
CREATE INDEX "workflow_executions_failed" ON "workflow_executions" ("project_id", "state", "created_at", "id") WHERE "state" IN ('ERROR', 'CANCELLED');

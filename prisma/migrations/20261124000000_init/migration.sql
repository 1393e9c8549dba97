-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "projects" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "projects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workbooks" (
    "id" UUID NOT NULL,
    "project_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "namespace" TEXT NOT NULL DEFAULT '',
    "definition" TEXT NOT NULL,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "scope" TEXT NOT NULL DEFAULT 'private',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6),

    CONSTRAINT "workbooks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_definitions" (
    "id" UUID NOT NULL,
    "project_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "namespace" TEXT NOT NULL DEFAULT '',
    "scope" TEXT NOT NULL DEFAULT 'private',
    "definition" TEXT NOT NULL,
    "input" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "description" TEXT,
    "checksum" TEXT NOT NULL DEFAULT '',
    "workbook_name" TEXT,
    "revision_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6),

    CONSTRAINT "workflow_definitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_revisions" (
    "id" UUID NOT NULL,
    "workflow_id" UUID,
    "project_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "namespace" TEXT NOT NULL DEFAULT '',
    "number" INTEGER NOT NULL,
    "definition" TEXT NOT NULL,
    "workbook_name" TEXT,
    "author" TEXT,
    "message" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workflow_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drafts" (
    "id" UUID NOT NULL,
    "project_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "base_id" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "layouts" (
    "workflow_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL DEFAULT '',
    "positions" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "layouts_pkey" PRIMARY KEY ("workflow_id","user_id")
);

-- CreateTable
CREATE TABLE "action_definitions" (
    "id" UUID NOT NULL,
    "project_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "namespace" TEXT NOT NULL DEFAULT '',
    "scope" TEXT NOT NULL DEFAULT 'private',
    "definition" TEXT NOT NULL,
    "input" TEXT,
    "description" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "workbook_name" TEXT,
    "is_system" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6),

    CONSTRAINT "action_definitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "definition_epoch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "epoch" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "definition_epoch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "environments" (
    "id" UUID NOT NULL,
    "project_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "variables" TEXT NOT NULL DEFAULT '{}',
    "scope" TEXT NOT NULL DEFAULT 'private',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6),

    CONSTRAINT "environments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workers" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "lock_key" BIGINT NOT NULL,
    "alive" BOOLEAN NOT NULL DEFAULT true,
    "targets" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beat_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_executions" (
    "id" UUID NOT NULL,
    "project_id" TEXT NOT NULL,
    "workflow_id" UUID,
    "workflow_name" TEXT NOT NULL,
    "workflow_namespace" TEXT NOT NULL DEFAULT '',
    "revision_id" UUID NOT NULL,
    "description" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "state" TEXT NOT NULL,
    "state_info" TEXT,
    "reason" TEXT,
    "input" TEXT NOT NULL DEFAULT '{}',
    "params" TEXT NOT NULL DEFAULT '{}',
    "context" TEXT NOT NULL DEFAULT '{}',
    "output" TEXT,
    "runtime_context" TEXT NOT NULL DEFAULT '{}',
    "item_index" INTEGER NOT NULL DEFAULT 0,
    "accepted" BOOLEAN NOT NULL DEFAULT true,
    "root_execution_id" UUID,
    "parent_execution_id" UUID,
    "task_execution_id" UUID,
    "triggered_by" TEXT NOT NULL DEFAULT 'manual',
    "trigger_id" TEXT,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "owner" UUID,
    "wanted" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "workflow_executions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_executions" (
    "id" UUID NOT NULL,
    "project_id" TEXT NOT NULL,
    "workflow_execution_id" UUID NOT NULL,
    "workflow_id" UUID,
    "workflow_name" TEXT NOT NULL,
    "workflow_namespace" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "state" TEXT NOT NULL,
    "state_info" TEXT,
    "reason" TEXT,
    "runtime_context" TEXT NOT NULL DEFAULT '{}',
    "published" TEXT NOT NULL DEFAULT '{}',
    "processed" BOOLEAN NOT NULL DEFAULT false,
    "has_next_tasks" BOOLEAN NOT NULL DEFAULT false,
    "next_tasks" TEXT,
    "error_handled" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(6),
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "task_executions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_executions" (
    "id" UUID NOT NULL,
    "project_id" TEXT NOT NULL,
    "workflow_execution_id" UUID,
    "task_execution_id" UUID,
    "workflow_name" TEXT,
    "workflow_namespace" TEXT NOT NULL DEFAULT '',
    "task_name" TEXT,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "state" TEXT NOT NULL,
    "state_info" TEXT,
    "accepted" BOOLEAN NOT NULL DEFAULT false,
    "input" TEXT NOT NULL DEFAULT '{}',
    "output" TEXT,
    "runtime_context" TEXT NOT NULL DEFAULT '{}',
    "is_sync" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(6),
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "action_executions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "execution_events" (
    "execution_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "changes" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "execution_events_pkey" PRIMARY KEY ("execution_id","seq")
);

-- CreateTable
CREATE TABLE "execution_inbox" (
    "id" UUID NOT NULL,
    "execution_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "execution_inbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timers" (
    "id" UUID NOT NULL,
    "execution_id" UUID NOT NULL,
    "task_execution_id" UUID,
    "kind" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "timers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cron_triggers" (
    "id" UUID NOT NULL,
    "project_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scope" TEXT NOT NULL DEFAULT 'private',
    "pattern" TEXT,
    "first_execution_time" TIMESTAMPTZ(6),
    "next_execution_time" TIMESTAMPTZ(6),
    "remaining_executions" INTEGER,
    "workflow_name" TEXT NOT NULL,
    "workflow_namespace" TEXT NOT NULL DEFAULT '',
    "workflow_id" UUID NOT NULL,
    "workflow_input" TEXT NOT NULL DEFAULT '{}',
    "workflow_params" TEXT NOT NULL DEFAULT '{}',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6),

    CONSTRAINT "cron_triggers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_triggers" (
    "id" UUID NOT NULL,
    "project_id" TEXT NOT NULL,
    "name" TEXT,
    "scope" TEXT NOT NULL DEFAULT 'private',
    "exchange" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "workflow_id" UUID NOT NULL,
    "workflow_input" TEXT NOT NULL DEFAULT '{}',
    "workflow_params" TEXT NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6),

    CONSTRAINT "event_triggers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule_runs" (
    "id" UUID NOT NULL,
    "project_id" TEXT NOT NULL,
    "trigger_id" UUID NOT NULL,
    "trigger_name" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(6) NOT NULL,
    "fired_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "execution_id" UUID,
    "error" TEXT,

    CONSTRAINT "schedule_runs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "workbooks_project_id_namespace_name_key" ON "workbooks"("project_id", "namespace", "name");

-- CreateIndex
CREATE INDEX "workflow_definitions_created_at_id_idx" ON "workflow_definitions"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "workflow_definitions_project_id_namespace_name_key" ON "workflow_definitions"("project_id", "namespace", "name");

-- CreateIndex
CREATE INDEX "workflow_revisions_workflow_id_number_idx" ON "workflow_revisions"("workflow_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "drafts_project_id_user_id_subject_key" ON "drafts"("project_id", "user_id", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "action_definitions_project_id_namespace_name_key" ON "action_definitions"("project_id", "namespace", "name");

-- CreateIndex
CREATE UNIQUE INDEX "environments_project_id_name_key" ON "environments"("project_id", "name");

-- CreateIndex
CREATE INDEX "workflow_executions_project_id_created_at_id_idx" ON "workflow_executions"("project_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "workflow_executions_workflow_name_created_at_idx" ON "workflow_executions"("workflow_name", "created_at");

-- CreateIndex
CREATE INDEX "workflow_executions_workflow_id_created_at_idx" ON "workflow_executions"("workflow_id", "created_at");

-- CreateIndex
CREATE INDEX "workflow_executions_task_execution_id_idx" ON "workflow_executions"("task_execution_id");

-- CreateIndex
CREATE INDEX "workflow_executions_root_execution_id_idx" ON "workflow_executions"("root_execution_id");

-- CreateIndex
CREATE INDEX "task_executions_workflow_execution_id_id_idx" ON "task_executions"("workflow_execution_id", "id");

-- CreateIndex
CREATE INDEX "task_executions_project_id_created_at_id_idx" ON "task_executions"("project_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "action_executions_task_execution_id_idx" ON "action_executions"("task_execution_id");

-- CreateIndex
CREATE INDEX "action_executions_workflow_execution_id_idx" ON "action_executions"("workflow_execution_id");

-- CreateIndex
CREATE INDEX "action_executions_project_id_created_at_id_idx" ON "action_executions"("project_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "execution_inbox_execution_id_idx" ON "execution_inbox"("execution_id");

-- CreateIndex
CREATE INDEX "timers_due_at_idx" ON "timers"("due_at");

-- CreateIndex
CREATE INDEX "timers_execution_id_idx" ON "timers"("execution_id");

-- CreateIndex
CREATE UNIQUE INDEX "cron_triggers_project_id_name_key" ON "cron_triggers"("project_id", "name");

-- CreateIndex
CREATE INDEX "schedule_runs_project_id_due_at_idx" ON "schedule_runs"("project_id", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_runs_trigger_id_due_at_key" ON "schedule_runs"("trigger_id", "due_at");

-- AddForeignKey
ALTER TABLE "workflow_revisions" ADD CONSTRAINT "workflow_revisions_workflow_id_fkey" FOREIGN KEY ("workflow_id") REFERENCES "workflow_definitions"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- What Prisma cannot say. Partial indexes serve the claim (small however many executions are finished), lz4 makes
-- carried documents cheap, fillfactor leaves room for updates within the page.
CREATE INDEX "workflow_executions_wanted" ON "workflow_executions" ("id") WHERE "owner" IS NULL AND "wanted";
CREATE INDEX "workflow_executions_owned" ON "workflow_executions" ("owner") WHERE "owner" IS NOT NULL;
CREATE INDEX "workflow_executions_active" ON "workflow_executions" ("project_id", "state") WHERE "state" NOT IN ('SUCCESS', 'ERROR', 'CANCELLED');

ALTER TABLE "workflow_executions" SET (fillfactor = 70, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE "task_executions" SET (fillfactor = 85, autovacuum_analyze_scale_factor = 0.02);
ALTER TABLE "action_executions" SET (fillfactor = 85, autovacuum_analyze_scale_factor = 0.02);

-- A PostgreSQL built without lz4 keeps its own compression: slower for big documents, otherwise the same.
DO $$
BEGIN
  ALTER TABLE "workflow_executions" ALTER COLUMN "input" SET COMPRESSION lz4, ALTER COLUMN "params" SET COMPRESSION lz4,
    ALTER COLUMN "context" SET COMPRESSION lz4, ALTER COLUMN "output" SET COMPRESSION lz4;
  ALTER TABLE "task_executions" ALTER COLUMN "published" SET COMPRESSION lz4;
  ALTER TABLE "action_executions" ALTER COLUMN "input" SET COMPRESSION lz4, ALTER COLUMN "output" SET COMPRESSION lz4;
  ALTER TABLE "execution_events" ALTER COLUMN "changes" SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN
  NULL;
END
$$;

-- No foreign keys on the hot tables: a check per row costs more than the row. Deleting an execution names its rows itself.
CREATE INDEX "workflow_executions_parent" ON "workflow_executions" ("parent_execution_id") WHERE "parent_execution_id" IS NOT NULL;

INSERT INTO "definition_epoch" ("id", "epoch") VALUES (1, 0);
INSERT INTO "projects" ("id", "name") VALUES ('<default-project>', '<default-project>');

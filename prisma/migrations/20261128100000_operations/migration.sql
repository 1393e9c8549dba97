-- CreateTable
CREATE TABLE "maintenance" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL DEFAULT 'RUNNING',
    "by" TEXT NOT NULL DEFAULT '',
    "since" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "maintenance_pkey" PRIMARY KEY ("id")
);

INSERT INTO "maintenance" ("id") VALUES (1);

-- What Prisma cannot say: the few actions that run outside of workflows, for those who look whether they still do.
CREATE INDEX "action_executions_alone" ON "action_executions" ("id") WHERE "workflow_execution_id" IS NULL AND "state" = 'RUNNING';

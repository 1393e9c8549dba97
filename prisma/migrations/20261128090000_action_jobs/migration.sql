-- AlterTable
ALTER TABLE "workers" ADD COLUMN     "runs_executions" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "action_jobs" (
    "id" UUID NOT NULL,
    "execution_id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "job" TEXT NOT NULL,
    "safe" BOOLEAN NOT NULL DEFAULT false,
    "claimed_by" UUID,
    "called_off" BOOLEAN NOT NULL DEFAULT false,
    "told" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "action_jobs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "action_jobs_execution_id_idx" ON "action_jobs"("execution_id");

-- What Prisma cannot say: executors look for what is free, peers for what a dead one held.
CREATE INDEX "action_jobs_free" ON "action_jobs" ("target", "id") WHERE "claimed_by" IS NULL;
CREATE INDEX "action_jobs_claimed" ON "action_jobs" ("claimed_by") WHERE "claimed_by" IS NOT NULL;
ALTER TABLE "action_jobs" SET (fillfactor = 85, autovacuum_analyze_scale_factor = 0.02);

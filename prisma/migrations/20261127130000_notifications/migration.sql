-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL,
    "execution_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "headers" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notifications_execution_id_id_idx" ON "notifications"("execution_id", "id");



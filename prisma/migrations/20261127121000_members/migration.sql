-- CreateTable
CREATE TABLE "resource_members" (
    "id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "resource_type" TEXT NOT NULL DEFAULT 'workflow',
    "project_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6),

    CONSTRAINT "resource_members_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "resource_members_member_id_status_idx" ON "resource_members"("member_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "resource_members_resource_id_member_id_key" ON "resource_members"("resource_id", "member_id");



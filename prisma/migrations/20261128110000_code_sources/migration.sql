-- CreateTable
CREATE TABLE "code_sources" (
    "id" UUID NOT NULL,
    "project_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "namespace" TEXT NOT NULL DEFAULT '',
    "content" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "scope" TEXT NOT NULL DEFAULT 'private',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6),

    CONSTRAINT "code_sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dynamic_actions" (
    "id" UUID NOT NULL,
    "project_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "namespace" TEXT NOT NULL DEFAULT '',
    "class_name" TEXT NOT NULL,
    "code_source_id" UUID NOT NULL,
    "scope" TEXT NOT NULL DEFAULT 'private',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6),

    CONSTRAINT "dynamic_actions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "code_sources_project_id_namespace_name_key" ON "code_sources"("project_id", "namespace", "name");

-- CreateIndex
CREATE UNIQUE INDEX "dynamic_actions_project_id_namespace_name_key" ON "dynamic_actions"("project_id", "namespace", "name");

-- CreateIndex
CREATE INDEX "dynamic_actions_code_source_id_idx" ON "dynamic_actions"("code_source_id");

-- AddForeignKey
ALTER TABLE "dynamic_actions" ADD CONSTRAINT "dynamic_actions_code_source_id_fkey" FOREIGN KEY ("code_source_id") REFERENCES "code_sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

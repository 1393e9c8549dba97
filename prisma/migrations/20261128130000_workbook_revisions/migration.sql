-- CreateTable
CREATE TABLE "workbook_revisions" (
    "id" UUID NOT NULL,
    "workbook_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "definition" TEXT NOT NULL,
    "author" TEXT,
    "message" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workbook_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "workbook_revisions_workbook_id_number_key" ON "workbook_revisions"("workbook_id", "number");

-- AddForeignKey
ALTER TABLE "workbook_revisions" ADD CONSTRAINT "workbook_revisions_workbook_id_fkey" FOREIGN KEY ("workbook_id") REFERENCES "workbooks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The history of a workbook that is there already begins with the text it has.
INSERT INTO "workbook_revisions" ("id", "workbook_id", "name", "number", "definition", "created_at")
SELECT gen_random_uuid(), "id", "name", 1, "definition", coalesce("updated_at", "created_at") FROM "workbooks";

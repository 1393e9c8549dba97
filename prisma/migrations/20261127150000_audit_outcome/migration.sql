-- AlterTable
ALTER TABLE "audit" ADD COLUMN "address" TEXT NOT NULL DEFAULT '',
ADD COLUMN "status" INTEGER;

-- AlterTable
ALTER TABLE "environments" ALTER COLUMN "name" DROP NOT NULL;

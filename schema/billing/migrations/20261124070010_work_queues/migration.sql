DROP INDEX `invoices_status` ON `invoices`;--> statement-breakpoint
CREATE INDEX `invoices_status_due` ON `invoices` (`org_id`,`status`,`due_date`,`id`);
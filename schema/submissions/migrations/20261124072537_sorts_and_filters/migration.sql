CREATE INDEX `quotes_expires` ON `quotes` (`org_id`,`expires_at`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_priority` ON `submissions` (`org_id`,`priority`,`id`);
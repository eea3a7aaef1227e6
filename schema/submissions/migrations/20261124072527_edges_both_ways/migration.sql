CREATE INDEX `submissions_class_code` ON `submissions` (`org_id`,`class_code_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_state` ON `submissions` (`org_id`,`state_code`,`id`);
CREATE INDEX `commissions_earned` ON `commissions` (`org_id`,`earned_date`,`id`);--> statement-breakpoint
CREATE INDEX `commissions_paid` ON `commissions` (`org_id`,`paid_date`,`id`);
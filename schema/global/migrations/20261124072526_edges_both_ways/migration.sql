CREATE INDEX `users_carrier` ON `users` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `users_insured` ON `users` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `producer_licenses_of_state` ON `producer_licenses` (`org_id`,`state_code`,`id`);
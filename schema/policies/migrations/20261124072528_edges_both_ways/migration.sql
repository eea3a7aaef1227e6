CREATE INDEX `policies_line_of_business` ON `policies` (`org_id`,`line_of_business_code`,`id`);--> statement-breakpoint
CREATE INDEX `policies_state` ON `policies` (`org_id`,`state_code`,`id`);
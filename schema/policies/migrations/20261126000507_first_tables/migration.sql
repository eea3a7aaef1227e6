CREATE TABLE `policies_audit_entries` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`actor_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`action` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`entity_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`before_values` json,
	`after_values` json,
	`request_id` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `policies_handled_events` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`event_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`handler` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`event_id`,`handler`)
);
--> statement-breakpoint
CREATE TABLE `policies_idempotency_keys` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`caller_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`idempotency_key` varchar(128) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`mutation` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`arguments_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`outcome` json NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`caller_id`,`idempotency_key`)
);
--> statement-breakpoint
CREATE TABLE `policies_number_counters` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`series` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`last_number` int NOT NULL DEFAULT 0,
	CONSTRAINT PRIMARY KEY(`org_id`,`series`)
);
--> statement-breakpoint
CREATE TABLE `policies_outbox_events` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`subject_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`sequence` int NOT NULL,
	`payload` json NOT NULL,
	`tries` int NOT NULL DEFAULT 0,
	`due_at` datetime(3) NOT NULL,
	`delivered_at` datetime(3),
	`set_aside_at` datetime(3),
	`last_error` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `policies_outbox_events_sequence` UNIQUE INDEX(`org_id`,`subject_id`,`sequence`)
);
--> statement-breakpoint
CREATE TABLE `additional_insureds` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`interest` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`from_date` date NOT NULL,
	`to_date` date NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `policies` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`number` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`submission_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`quote_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`line_of_business_code` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`state_code` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`effective_date` date NOT NULL,
	`expiration_date` date NOT NULL,
	`cancellation_date` date,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`annual_premium_cents` bigint NOT NULL,
	`renewal_of_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `policies_number` UNIQUE INDEX(`org_id`,`number`),
	CONSTRAINT `policies_quote` UNIQUE INDEX(`org_id`,`quote_id`)
);
--> statement-breakpoint
CREATE TABLE `coverages` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`segment_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`ordinal` int NOT NULL,
	`coverage` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`limit_cents` bigint NOT NULL,
	`deductible_cents` bigint NOT NULL,
	`premium_cents` bigint NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `coverages_ordinal` UNIQUE INDEX(`org_id`,`segment_id`,`ordinal`)
);
--> statement-breakpoint
CREATE TABLE `policy_segments` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`from_date` date NOT NULL,
	`to_date` date NOT NULL,
	`annual_premium_cents` bigint NOT NULL,
	`rating_input` json NOT NULL,
	`opened_by_transaction_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `policy_segments_from` UNIQUE INDEX(`org_id`,`policy_id`,`from_date`)
);
--> statement-breakpoint
CREATE TABLE `policy_transactions` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`ordinal` int NOT NULL,
	`type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`effective_date` date NOT NULL,
	`premium_change_cents` bigint NOT NULL,
	`cancellation_method` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`reason` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`actor_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `policy_transactions_ordinal` UNIQUE INDEX(`org_id`,`policy_id`,`ordinal`)
);
--> statement-breakpoint
CREATE INDEX `policies_audit_entries_entity` ON `policies_audit_entries` (`org_id`,`entity_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_audit_entries_actor` ON `policies_audit_entries` (`org_id`,`actor_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_outbox_events_due` ON `policies_outbox_events` (`delivered_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `additional_insureds_policy` ON `additional_insureds` (`org_id`,`policy_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_status` ON `policies` (`org_id`,`status`,`expiration_date`);--> statement-breakpoint
CREATE INDEX `policies_producer` ON `policies` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_carrier` ON `policies` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_insured` ON `policies` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_program` ON `policies` (`org_id`,`program_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_line_of_business` ON `policies` (`org_id`,`line_of_business_code`,`id`);--> statement-breakpoint
CREATE INDEX `policies_state` ON `policies` (`org_id`,`state_code`,`id`);--> statement-breakpoint
CREATE INDEX `policies_submission` ON `policies` (`org_id`,`submission_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_renewal_of` ON `policies` (`org_id`,`renewal_of_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_effective` ON `policies` (`org_id`,`effective_date`,`id`);--> statement-breakpoint
CREATE INDEX `policies_expiration` ON `policies` (`org_id`,`expiration_date`,`id`);--> statement-breakpoint
CREATE INDEX `policies_premium` ON `policies` (`org_id`,`annual_premium_cents`,`id`);--> statement-breakpoint
CREATE INDEX `coverages_policy` ON `coverages` (`org_id`,`policy_id`,`id`);--> statement-breakpoint
CREATE INDEX `policy_segments_transaction` ON `policy_segments` (`org_id`,`opened_by_transaction_id`);
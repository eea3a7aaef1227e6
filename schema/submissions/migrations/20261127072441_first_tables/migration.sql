CREATE TABLE `submissions_approvals` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`subject_type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`subject_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`file_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`reason_code` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`rationale` varchar(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`amount_cents` bigint NOT NULL,
	`authority` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`required_level` int NOT NULL,
	`requester_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`decision` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`decided_by_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`decided_at` datetime(3),
	`note` varchar(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`conditions` json NOT NULL,
	`carrier_person` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`carrier_reference` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `submissions_audit_entries` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`actor_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`on_behalf_of_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`action` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`entity_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`before_values` json,
	`after_values` json,
	`reason` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`request_id` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`idempotency` varchar(128) CHARACTER SET ascii COLLATE ascii_bin,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `submissions_book_terms` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`owner_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`field` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`term` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`is_whole` boolean NOT NULL,
	`subject_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`owner_id`,`field`,`term`,`subject_id`)
);
--> statement-breakpoint
CREATE TABLE `submissions_handled_events` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`event_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`handler` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`event_id`,`handler`)
);
--> statement-breakpoint
CREATE TABLE `submissions_idempotency_keys` (
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
CREATE TABLE `submissions_notices` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`subject_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`kind` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`mailed_at` datetime(3) NOT NULL,
	`method` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`effective_date` date NOT NULL,
	`proof` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`outcome` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`addressees` json NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `submissions_number_counters` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`series` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`last_number` int NOT NULL DEFAULT 0,
	CONSTRAINT PRIMARY KEY(`org_id`,`series`)
);
--> statement-breakpoint
CREATE TABLE `submissions_outbox_events` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`subject_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`sequence` int NOT NULL,
	`previous` int,
	`actor_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`request_id` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`payload` json NOT NULL,
	`tries` int NOT NULL DEFAULT 0,
	`due_at` datetime(3) NOT NULL,
	`delivered_at` datetime(3),
	`set_aside_at` datetime(3),
	`last_error` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `submissions_outbox_events_sequence` UNIQUE INDEX(`org_id`,`subject_id`,`sequence`)
);
--> statement-breakpoint
CREATE TABLE `submissions_search_terms` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`field` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`term` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`is_whole` boolean NOT NULL,
	`subject_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	CONSTRAINT PRIMARY KEY(`org_id`,`field`,`term`,`subject_id`)
);
--> statement-breakpoint
CREATE TABLE `submissions_tasks` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`subject_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`kind` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`queue` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`assignee_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`note` varchar(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`due_on` date NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`done_at` datetime(3),
	`done_by_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `insured_books` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `insured_books_insured` UNIQUE INDEX(`org_id`,`insured_id`,`producer_id`,`carrier_id`)
);
--> statement-breakpoint
CREATE TABLE `insureds` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`name_key` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`clearance_key` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`doing_business_as` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`entity_type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`seal_key_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`fein_sealed` varchar(255) CHARACTER SET ascii COLLATE ascii_bin,
	`fein_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`address_line_1` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`address_line_2` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`city` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`state_code` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`postal_code` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`mailing_address_line_1` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`mailing_address_line_2` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`mailing_city` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`mailing_state_code` varchar(2) CHARACTER SET ascii COLLATE ascii_bin,
	`mailing_postal_code` varchar(10) CHARACTER SET ascii COLLATE ascii_bin,
	`contact_name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`contact_email` varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`contact_phone` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`naics_code` varchar(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`years_in_business` int NOT NULL,
	`duplicate_of_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `production_totals` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`submitted_on` date NOT NULL,
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`submitted_count` int NOT NULL,
	`quoted_count` int NOT NULL,
	`bound_count` int NOT NULL,
	`minutes_to_quote` int NOT NULL,
	`bound_premium_cents` bigint NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`submitted_on`,`program_id`,`carrier_id`,`producer_id`)
);
--> statement-breakpoint
CREATE TABLE `quote_coverages` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`quote_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`ordinal` int NOT NULL,
	`coverage` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`limit_cents` bigint,
	`deductible_cents` bigint NOT NULL,
	`premium_cents` bigint NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `quote_coverages_ordinal` UNIQUE INDEX(`org_id`,`quote_id`,`ordinal`)
);
--> statement-breakpoint
CREATE TABLE `quotes` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`number` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`submission_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`rate_table_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`rate_table_version` int NOT NULL,
	`effective_date` date NOT NULL,
	`expiration_date` date NOT NULL,
	`annual_premium_cents` bigint NOT NULL,
	`charges` json NOT NULL,
	`commission_rate` decimal(12,6) NOT NULL,
	`commission_cents` bigint NOT NULL,
	`rating_input` json NOT NULL,
	`option_label` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`revision` int NOT NULL,
	`revision_of_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`reason` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`offered_at` datetime(3),
	`expires_at` datetime(3) NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`bind_refusal` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`acceptance` json,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `quotes_number` UNIQUE INDEX(`org_id`,`number`)
);
--> statement-breakpoint
CREATE TABLE `rating_steps` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`quote_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`ordinal` int NOT NULL,
	`coverage` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`factor` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`source_table` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`value` decimal(12,6) NOT NULL,
	`premium_before_cents` bigint NOT NULL,
	`premium_after_cents` bigint NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `rating_steps_ordinal` UNIQUE INDEX(`org_id`,`quote_id`,`ordinal`)
);
--> statement-breakpoint
CREATE TABLE `information_requests` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`submission_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`ordinal` int NOT NULL,
	`question` varchar(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`requested_by_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`answer` text CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`answered_by_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`answered_at` datetime(3),
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `information_requests_ordinal` UNIQUE INDEX(`org_id`,`submission_id`,`ordinal`)
);
--> statement-breakpoint
CREATE TABLE `quote_subjectivities` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`quote_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`ordinal` int NOT NULL,
	`text` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`kind` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`within_days` int,
	`due_date` date,
	`document` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`satisfied_at` datetime(3),
	`satisfied_by_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`waived_at` datetime(3),
	`waived_by_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`waiver_reason` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `quote_subjectivities_ordinal` UNIQUE INDEX(`org_id`,`quote_id`,`ordinal`)
);
--> statement-breakpoint
CREATE TABLE `loss_history` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`submission_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`revision` int NOT NULL,
	`superseded_at` datetime(3),
	`year` int NOT NULL,
	`claim_count` int NOT NULL,
	`incurred_cents` bigint NOT NULL,
	`premium_cents` bigint NOT NULL,
	`valued_on` date NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `loss_history_year` UNIQUE INDEX(`org_id`,`submission_id`,`revision`,`year`)
);
--> statement-breakpoint
CREATE TABLE `submission_exposures` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`submission_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`revision` int NOT NULL,
	`superseded_at` datetime(3),
	`ordinal` int NOT NULL,
	`location` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`state_code` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`class_code_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`basis` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`amount_cents` bigint NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `submission_exposures_ordinal` UNIQUE INDEX(`org_id`,`submission_id`,`revision`,`ordinal`)
);
--> statement-breakpoint
CREATE TABLE `submissions` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`number` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`class_code_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`state_code` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`revenue_cents` bigint NOT NULL,
	`payroll_cents` bigint NOT NULL,
	`total_insured_value_cents` bigint NOT NULL,
	`requested_effective_date` date NOT NULL,
	`requested_expiration_date` date NOT NULL,
	`requested_limit_cents` bigint NOT NULL,
	`requested_deductible_cents` bigint NOT NULL,
	`requested_billing_method` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`requested_plan` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`no_prior_insurance` boolean NOT NULL,
	`priority` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`priority_rank` int NOT NULL,
	`quoted_premium_cents` bigint NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`claimed_by_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`claimed_at` datetime(3),
	`submitted_at` datetime(3),
	`submitted_on` date,
	`first_quoted_at` datetime(3),
	`reopened_at` datetime(3),
	`decline_reason` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`lost_reason` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`competitor` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`renewal_of_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `submissions_number` UNIQUE INDEX(`org_id`,`number`)
);
--> statement-breakpoint
CREATE INDEX `submissions_approvals_subject` ON `submissions_approvals` (`org_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_approvals_file` ON `submissions_approvals` (`org_id`,`file_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_approvals_waiting` ON `submissions_approvals` (`org_id`,`decision`,`subject_type`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_approvals_amount` ON `submissions_approvals` (`org_id`,`amount_cents`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_approvals_updated` ON `submissions_approvals` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_approvals_producer` ON `submissions_approvals` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_approvals_carrier` ON `submissions_approvals` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_approvals_insured` ON `submissions_approvals` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_audit_entries_entity` ON `submissions_audit_entries` (`org_id`,`entity_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_audit_entries_actor` ON `submissions_audit_entries` (`org_id`,`actor_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_book_terms_subject` ON `submissions_book_terms` (`org_id`,`subject_id`,`field`,`term`);--> statement-breakpoint
CREATE INDEX `submissions_notices_subject` ON `submissions_notices` (`org_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_notices_producer` ON `submissions_notices` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_notices_carrier` ON `submissions_notices` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_notices_insured` ON `submissions_notices` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_outbox_events_due` ON `submissions_outbox_events` (`delivered_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `submissions_search_terms_producer` ON `submissions_search_terms` (`org_id`,`producer_id`,`field`,`term`,`subject_id`);--> statement-breakpoint
CREATE INDEX `submissions_search_terms_carrier` ON `submissions_search_terms` (`org_id`,`carrier_id`,`field`,`term`,`subject_id`);--> statement-breakpoint
CREATE INDEX `submissions_search_terms_insured` ON `submissions_search_terms` (`org_id`,`insured_id`,`field`,`term`,`subject_id`);--> statement-breakpoint
CREATE INDEX `submissions_search_terms_subject` ON `submissions_search_terms` (`org_id`,`subject_id`,`term`);--> statement-breakpoint
CREATE INDEX `submissions_tasks_subject` ON `submissions_tasks` (`org_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_tasks_status` ON `submissions_tasks` (`org_id`,`status`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_tasks_assignee` ON `submissions_tasks` (`org_id`,`assignee_id`,`status`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_tasks_due` ON `submissions_tasks` (`org_id`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_tasks_updated` ON `submissions_tasks` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_tasks_producer` ON `submissions_tasks` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_tasks_carrier` ON `submissions_tasks` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_tasks_insured` ON `submissions_tasks` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `insured_books_producer` ON `insured_books` (`org_id`,`producer_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `insured_books_carrier` ON `insured_books` (`org_id`,`carrier_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `insureds_name` ON `insureds` (`org_id`,`name_key`,`id`);--> statement-breakpoint
CREATE INDEX `insureds_fein` ON `insureds` (`org_id`,`fein_hash`,`id`);--> statement-breakpoint
CREATE INDEX `insureds_clearance` ON `insureds` (`org_id`,`clearance_key`,`postal_code`,`id`);--> statement-breakpoint
CREATE INDEX `insureds_updated` ON `insureds` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `production_totals_producer` ON `production_totals` (`org_id`,`producer_id`,`submitted_on`);--> statement-breakpoint
CREATE INDEX `production_totals_carrier` ON `production_totals` (`org_id`,`carrier_id`,`submitted_on`);--> statement-breakpoint
CREATE INDEX `quotes_revision_of` ON `quotes` (`org_id`,`revision_of_id`,`id`);--> statement-breakpoint
CREATE INDEX `quotes_submission` ON `quotes` (`org_id`,`submission_id`,`id`);--> statement-breakpoint
CREATE INDEX `quotes_status` ON `quotes` (`org_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `quotes_status_expires` ON `quotes` (`org_id`,`status`,`expires_at`,`id`,`offered_at`,`producer_id`,`carrier_id`);--> statement-breakpoint
CREATE INDEX `quotes_producer` ON `quotes` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `quotes_carrier` ON `quotes` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `quotes_insured` ON `quotes` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `quotes_program` ON `quotes` (`org_id`,`program_id`,`id`);--> statement-breakpoint
CREATE INDEX `quotes_effective` ON `quotes` (`org_id`,`effective_date`,`id`);--> statement-breakpoint
CREATE INDEX `quotes_expires` ON `quotes` (`org_id`,`expires_at`,`id`);--> statement-breakpoint
CREATE INDEX `quotes_premium` ON `quotes` (`org_id`,`annual_premium_cents`,`id`);--> statement-breakpoint
CREATE INDEX `quotes_updated` ON `quotes` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `quote_subjectivities_due` ON `quote_subjectivities` (`org_id`,`satisfied_at`,`waived_at`,`due_date`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_status` ON `submissions` (`org_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_status_effective` ON `submissions` (`org_id`,`status`,`requested_effective_date`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_status_priority` ON `submissions` (`org_id`,`status`,`priority_rank`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_priority` ON `submissions` (`org_id`,`priority_rank`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_submitted` ON `submissions` (`org_id`,`submitted_at`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_premium` ON `submissions` (`org_id`,`quoted_premium_cents`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_updated` ON `submissions` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_producer` ON `submissions` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_carrier` ON `submissions` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_insured` ON `submissions` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_program` ON `submissions` (`org_id`,`program_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_class_code` ON `submissions` (`org_id`,`class_code_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_state` ON `submissions` (`org_id`,`state_code`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_claimed_by` ON `submissions` (`org_id`,`claimed_by_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_work_queue` ON `submissions` (`org_id`,`claimed_by_id`,`status`,`requested_effective_date`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_renewal_of` ON `submissions` (`org_id`,`renewal_of_id`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_effective` ON `submissions` (`org_id`,`requested_effective_date`,`id`);
CREATE TABLE `policies_approvals` (
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
CREATE TABLE `policies_audit_entries` (
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
CREATE TABLE `policies_documents` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`subject_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`ordinal` int NOT NULL,
	`kind` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`form_number` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`form_edition` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`title` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`template_version` int NOT NULL,
	`storage_path` varchar(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`checksum` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `policies_documents_subject` UNIQUE INDEX(`org_id`,`subject_id`,`ordinal`)
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
CREATE TABLE `policies_notices` (
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
	CONSTRAINT `policies_outbox_events_sequence` UNIQUE INDEX(`org_id`,`subject_id`,`sequence`)
);
--> statement-breakpoint
CREATE TABLE `policies_search_terms` (
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
CREATE TABLE `additional_insureds` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`interest` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`from_date` date NOT NULL,
	`to_date` date NOT NULL,
	`agreed_to_date` date NOT NULL,
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
	`program_version_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`agreement_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`line_of_business_code` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`state_code` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`effective_date` date NOT NULL,
	`expiration_date` date NOT NULL,
	`term_months` int NOT NULL,
	`cancellation_date` date,
	`pending_cancellation_date` date,
	`lapse_from_date` date,
	`lapse_to_date` date,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`documents_issued_at` datetime(3),
	`renewal_intent` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`billing_method` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_commission_rate` decimal(12,6) NOT NULL,
	`mga_commission_rate` decimal(12,6) NOT NULL,
	`minimum_earned_rate` decimal(12,6) NOT NULL,
	`coverage_trigger` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`retroactive_date` date,
	`extended_reporting_until` date,
	`non_admitted` boolean NOT NULL,
	`annual_premium_cents` bigint NOT NULL,
	`named_insured` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`named_insured_key` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`renewal_of_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `policies_number` UNIQUE INDEX(`org_id`,`number`),
	CONSTRAINT `policies_quote` UNIQUE INDEX(`org_id`,`quote_id`)
);
--> statement-breakpoint
CREATE TABLE `earned_premiums` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`month` date NOT NULL,
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`state_code` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`line_of_business_code` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_year` int NOT NULL,
	`earned_cents` bigint NOT NULL,
	`unearned_cents` bigint NOT NULL,
	`in_force_count` int NOT NULL,
	`in_force_premium_cents` bigint NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`month`,`program_id`,`carrier_id`,`producer_id`,`state_code`,`line_of_business_code`,`policy_year`)
);
--> statement-breakpoint
CREATE TABLE `premium_months` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`month` date NOT NULL,
	`through_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`completed_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `written_premiums` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`accounting_date` date NOT NULL,
	`effective_month` date NOT NULL,
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`state_code` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`line_of_business_code` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_year` int NOT NULL,
	`transaction_type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`premium_cents` bigint NOT NULL,
	`taxes_cents` bigint NOT NULL,
	`fees_cents` bigint NOT NULL,
	`producer_commission_cents` bigint NOT NULL,
	`mga_commission_cents` bigint NOT NULL,
	`transaction_count` int NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`accounting_date`,`effective_month`,`program_id`,`carrier_id`,`producer_id`,`state_code`,`line_of_business_code`,`policy_year`,`transaction_type`)
);
--> statement-breakpoint
CREATE TABLE `coverages` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`segment_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`ordinal` int NOT NULL,
	`coverage` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`limit_cents` bigint,
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
	`ordinal` int NOT NULL,
	`from_date` date NOT NULL,
	`to_date` date NOT NULL,
	`annual_premium_cents` bigint NOT NULL,
	`rating_input` json NOT NULL,
	`named_insured` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`mailing_address_line_1` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`mailing_address_line_2` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`mailing_city` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`mailing_state_code` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`mailing_postal_code` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`opened_by_transaction_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`superseded_by_transaction_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `policy_segments_ordinal` UNIQUE INDEX(`org_id`,`policy_id`,`ordinal`)
);
--> statement-breakpoint
CREATE TABLE `policy_transactions` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`ordinal` int NOT NULL,
	`type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`effective_date` date NOT NULL,
	`booked_at` datetime(3) NOT NULL,
	`accounting_date` date NOT NULL,
	`premium_change_cents` bigint NOT NULL,
	`charges` json NOT NULL,
	`producer_commission_cents` bigint NOT NULL,
	`mga_commission_cents` bigint NOT NULL,
	`cancellation_method` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`reason_code` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`reason` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`requested_by` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`reversal_of_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`actor_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `policy_transactions_ordinal` UNIQUE INDEX(`org_id`,`policy_id`,`ordinal`)
);
--> statement-breakpoint
CREATE INDEX `policies_approvals_subject` ON `policies_approvals` (`org_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_approvals_file` ON `policies_approvals` (`org_id`,`file_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_approvals_waiting` ON `policies_approvals` (`org_id`,`decision`,`subject_type`,`id`);--> statement-breakpoint
CREATE INDEX `policies_approvals_amount` ON `policies_approvals` (`org_id`,`amount_cents`,`id`);--> statement-breakpoint
CREATE INDEX `policies_approvals_updated` ON `policies_approvals` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `policies_approvals_producer` ON `policies_approvals` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_approvals_carrier` ON `policies_approvals` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_approvals_insured` ON `policies_approvals` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_audit_entries_entity` ON `policies_audit_entries` (`org_id`,`entity_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_audit_entries_actor` ON `policies_audit_entries` (`org_id`,`actor_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_documents_producer` ON `policies_documents` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_documents_carrier` ON `policies_documents` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_documents_insured` ON `policies_documents` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_notices_subject` ON `policies_notices` (`org_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_notices_producer` ON `policies_notices` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_notices_carrier` ON `policies_notices` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_notices_insured` ON `policies_notices` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_outbox_events_due` ON `policies_outbox_events` (`delivered_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `policies_search_terms_producer` ON `policies_search_terms` (`org_id`,`producer_id`,`field`,`term`,`subject_id`);--> statement-breakpoint
CREATE INDEX `policies_search_terms_carrier` ON `policies_search_terms` (`org_id`,`carrier_id`,`field`,`term`,`subject_id`);--> statement-breakpoint
CREATE INDEX `policies_search_terms_insured` ON `policies_search_terms` (`org_id`,`insured_id`,`field`,`term`,`subject_id`);--> statement-breakpoint
CREATE INDEX `policies_search_terms_subject` ON `policies_search_terms` (`org_id`,`subject_id`,`term`);--> statement-breakpoint
CREATE INDEX `additional_insureds_policy` ON `additional_insureds` (`org_id`,`policy_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_status` ON `policies` (`org_id`,`status`,`expiration_date`);--> statement-breakpoint
CREATE INDEX `policies_status_effective` ON `policies` (`org_id`,`status`,`effective_date`);--> statement-breakpoint
CREATE INDEX `policies_producer` ON `policies` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_carrier` ON `policies` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_insured` ON `policies` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_program` ON `policies` (`org_id`,`program_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_line_of_business` ON `policies` (`org_id`,`line_of_business_code`,`id`);--> statement-breakpoint
CREATE INDEX `policies_state` ON `policies` (`org_id`,`state_code`,`id`);--> statement-breakpoint
CREATE INDEX `policies_submission` ON `policies` (`org_id`,`submission_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_renewal_of` ON `policies` (`org_id`,`renewal_of_id`,`id`);--> statement-breakpoint
CREATE INDEX `policies_renewal_intent` ON `policies` (`org_id`,`renewal_intent`,`expiration_date`,`id`);--> statement-breakpoint
CREATE INDEX `policies_pending_cancellation` ON `policies` (`org_id`,`pending_cancellation_date`,`id`);--> statement-breakpoint
CREATE INDEX `policies_in_force` ON `policies` (`org_id`,`producer_id`,`expiration_date`,`id`,`effective_date`,`cancellation_date`,`pending_cancellation_date`,`lapse_from_date`,`lapse_to_date`,`annual_premium_cents`,`line_of_business_code`,`state_code`,`program_id`,`carrier_id`);--> statement-breakpoint
CREATE INDEX `policies_effective` ON `policies` (`org_id`,`effective_date`,`id`,`renewal_of_id`,`cancellation_date`,`annual_premium_cents`,`producer_id`,`carrier_id`);--> statement-breakpoint
CREATE INDEX `policies_expiration` ON `policies` (`org_id`,`expiration_date`,`id`,`cancellation_date`,`annual_premium_cents`,`producer_id`,`carrier_id`,`effective_date`,`pending_cancellation_date`,`lapse_from_date`,`lapse_to_date`,`line_of_business_code`,`state_code`,`program_id`);--> statement-breakpoint
CREATE INDEX `policies_premium` ON `policies` (`org_id`,`annual_premium_cents`,`id`);--> statement-breakpoint
CREATE INDEX `policies_insured_name` ON `policies` (`org_id`,`named_insured_key`,`id`);--> statement-breakpoint
CREATE INDEX `policies_updated` ON `policies` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `earned_premiums_producer` ON `earned_premiums` (`org_id`,`producer_id`,`month`);--> statement-breakpoint
CREATE INDEX `earned_premiums_carrier` ON `earned_premiums` (`org_id`,`carrier_id`,`month`);--> statement-breakpoint
CREATE INDEX `premium_months_month` ON `premium_months` (`org_id`,`month`,`id`);--> statement-breakpoint
CREATE INDEX `premium_months_completed` ON `premium_months` (`org_id`,`completed_at`,`month`);--> statement-breakpoint
CREATE INDEX `written_premiums_effective` ON `written_premiums` (`org_id`,`effective_month`);--> statement-breakpoint
CREATE INDEX `written_premiums_producer` ON `written_premiums` (`org_id`,`producer_id`,`accounting_date`);--> statement-breakpoint
CREATE INDEX `written_premiums_carrier` ON `written_premiums` (`org_id`,`carrier_id`,`accounting_date`);--> statement-breakpoint
CREATE INDEX `coverages_policy` ON `coverages` (`org_id`,`policy_id`,`id`);--> statement-breakpoint
CREATE INDEX `policy_segments_opened_by` ON `policy_segments` (`org_id`,`opened_by_transaction_id`,`ordinal`,`id`);--> statement-breakpoint
CREATE INDEX `policy_segments_superseded_by` ON `policy_segments` (`org_id`,`superseded_by_transaction_id`,`ordinal`,`id`);--> statement-breakpoint
CREATE INDEX `policy_transactions_producer` ON `policy_transactions` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `policy_transactions_carrier` ON `policy_transactions` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `policy_transactions_insured` ON `policy_transactions` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `policy_transactions_program_date` ON `policy_transactions` (`org_id`,`program_id`,`accounting_date`,`id`);--> statement-breakpoint
CREATE INDEX `policy_transactions_carrier_date` ON `policy_transactions` (`org_id`,`carrier_id`,`accounting_date`,`id`);--> statement-breakpoint
CREATE INDEX `policy_transactions_reversal` ON `policy_transactions` (`org_id`,`reversal_of_id`,`ordinal`,`id`);
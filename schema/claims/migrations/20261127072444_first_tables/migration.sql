CREATE TABLE `claims_approvals` (
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
CREATE TABLE `claims_audit_entries` (
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
CREATE TABLE `claims_handled_events` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`event_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`handler` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`event_id`,`handler`)
);
--> statement-breakpoint
CREATE TABLE `claims_idempotency_keys` (
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
CREATE TABLE `claims_notices` (
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
CREATE TABLE `claims_number_counters` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`series` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`last_number` int NOT NULL DEFAULT 0,
	CONSTRAINT PRIMARY KEY(`org_id`,`series`)
);
--> statement-breakpoint
CREATE TABLE `claims_outbox_events` (
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
	CONSTRAINT `claims_outbox_events_sequence` UNIQUE INDEX(`org_id`,`subject_id`,`sequence`)
);
--> statement-breakpoint
CREATE TABLE `claims_search_terms` (
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
CREATE TABLE `claim_notes` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`claim_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`author_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`body` text CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `claim_parties` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`claim_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`role` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`email` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`phone` varchar(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`social_security_number_sealed` varchar(255) CHARACTER SET ascii COLLATE ascii_bin,
	`medical_record_number_sealed` varchar(255) CHARACTER SET ascii COLLATE ascii_bin,
	`seal_key_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`diagnosis_codes` json,
	`treatment_notes` text CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `claims` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`number` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_number` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_effective_date` date NOT NULL,
	`policy_expiration_date` date NOT NULL,
	`policy_segment_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`coverage` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`coverage_limit_cents` bigint,
	`deductible_cents` bigint NOT NULL,
	`coverage_status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`reservation_of_rights_at` datetime(3),
	`date_of_loss` date NOT NULL,
	`claim_made_date` date,
	`reported_at` datetime(3) NOT NULL,
	`reported_by` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`external_reference` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`description` varchar(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`loss_type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`loss_state_code` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`cause_of_loss` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`catastrophe_code` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`adjuster_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`severity` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`severity_rank` int NOT NULL,
	`incurred_cents` bigint NOT NULL,
	`litigated` boolean NOT NULL DEFAULT false,
	`closed_at` datetime(3),
	`closed_reason` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `claims_number` UNIQUE INDEX(`org_id`,`number`)
);
--> statement-breakpoint
CREATE TABLE `coverage_determinations` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`claim_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`outcome` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`provisions` json NOT NULL,
	`opinion` text CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`determined_by_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `phi_access_entries` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`claim_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`party_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`user_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`field` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`reason` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `loss_totals` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`booked_on` date NOT NULL,
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`loss_state_code` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`loss_type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`accident_year` int NOT NULL,
	`policy_year` int NOT NULL,
	`reported_count` int NOT NULL,
	`closed_count` int NOT NULL,
	`indemnity_reserved_cents` bigint NOT NULL,
	`indemnity_paid_cents` bigint NOT NULL,
	`expense_reserved_cents` bigint NOT NULL,
	`expense_paid_cents` bigint NOT NULL,
	`recovered_cents` bigint NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`booked_on`,`program_id`,`carrier_id`,`producer_id`,`loss_state_code`,`loss_type`,`accident_year`,`policy_year`)
);
--> statement-breakpoint
CREATE TABLE `claim_payments` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`claim_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`reserve_line_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`payee_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`payee_name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`coverage` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`cost_type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`kind` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`amount_cents` bigint NOT NULL,
	`deductible_cents` bigint NOT NULL,
	`erodes_reserve` boolean NOT NULL DEFAULT true,
	`invoice_reference` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`status_reason` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`approval_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`issued_at` datetime(3),
	`cleared_at` datetime(3),
	`stopped_at` datetime(3),
	`voided_at` datetime(3),
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `claim_recoveries` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`claim_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`expected_cents` bigint NOT NULL,
	`received_cents` bigint NOT NULL,
	`received_at` datetime(3),
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `claim_reserve_lines` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`claim_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`coverage` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`cost_type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`outstanding_cents` bigint NOT NULL,
	`held_cents` bigint NOT NULL,
	`paid_cents` bigint NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `claim_reserve_lines_line` UNIQUE INDEX(`org_id`,`claim_id`,`coverage`,`cost_type`)
);
--> statement-breakpoint
CREATE TABLE `claim_reserve_movements` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`claim_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`reserve_line_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`amount_cents` bigint NOT NULL,
	`reason` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`actor_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `claim_months` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`month` date NOT NULL,
	`through_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`completed_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `claim_months_month` UNIQUE INDEX(`org_id`,`month`)
);
--> statement-breakpoint
CREATE TABLE `claim_valuations` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`month` date NOT NULL,
	`claim_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`coverage_status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`litigated` boolean NOT NULL,
	`catastrophe_code` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`closed_at` datetime(3),
	`claimant_names` varchar(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`indemnity_paid_cents` bigint NOT NULL,
	`indemnity_paid_before_cents` bigint NOT NULL,
	`indemnity_outstanding_cents` bigint NOT NULL,
	`indemnity_outstanding_before_cents` bigint NOT NULL,
	`expense_paid_cents` bigint NOT NULL,
	`expense_paid_before_cents` bigint NOT NULL,
	`expense_outstanding_cents` bigint NOT NULL,
	`expense_outstanding_before_cents` bigint NOT NULL,
	`recovered_cents` bigint NOT NULL,
	`recovered_before_cents` bigint NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `claim_valuations_claim` UNIQUE INDEX(`org_id`,`claim_id`,`month`)
);
--> statement-breakpoint
CREATE INDEX `claims_approvals_subject` ON `claims_approvals` (`org_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_approvals_file` ON `claims_approvals` (`org_id`,`file_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_approvals_waiting` ON `claims_approvals` (`org_id`,`decision`,`subject_type`,`id`);--> statement-breakpoint
CREATE INDEX `claims_approvals_amount` ON `claims_approvals` (`org_id`,`amount_cents`,`id`);--> statement-breakpoint
CREATE INDEX `claims_approvals_updated` ON `claims_approvals` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `claims_approvals_producer` ON `claims_approvals` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_approvals_carrier` ON `claims_approvals` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_approvals_insured` ON `claims_approvals` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_audit_entries_entity` ON `claims_audit_entries` (`org_id`,`entity_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_audit_entries_actor` ON `claims_audit_entries` (`org_id`,`actor_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_notices_subject` ON `claims_notices` (`org_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_notices_producer` ON `claims_notices` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_notices_carrier` ON `claims_notices` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_notices_insured` ON `claims_notices` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_outbox_events_due` ON `claims_outbox_events` (`delivered_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `claims_search_terms_producer` ON `claims_search_terms` (`org_id`,`producer_id`,`field`,`term`,`subject_id`);--> statement-breakpoint
CREATE INDEX `claims_search_terms_carrier` ON `claims_search_terms` (`org_id`,`carrier_id`,`field`,`term`,`subject_id`);--> statement-breakpoint
CREATE INDEX `claims_search_terms_insured` ON `claims_search_terms` (`org_id`,`insured_id`,`field`,`term`,`subject_id`);--> statement-breakpoint
CREATE INDEX `claims_search_terms_subject` ON `claims_search_terms` (`org_id`,`subject_id`,`term`);--> statement-breakpoint
CREATE INDEX `claim_notes_claim` ON `claim_notes` (`org_id`,`claim_id`,`id`);--> statement-breakpoint
CREATE INDEX `claim_parties_claim` ON `claim_parties` (`org_id`,`claim_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_policy` ON `claims` (`org_id`,`policy_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_program` ON `claims` (`org_id`,`program_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_status` ON `claims` (`org_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `claims_status_reported` ON `claims` (`org_id`,`status`,`reported_at`,`id`);--> statement-breakpoint
CREATE INDEX `claims_status_severity` ON `claims` (`org_id`,`status`,`severity_rank`,`id`);--> statement-breakpoint
CREATE INDEX `claims_severity` ON `claims` (`org_id`,`severity_rank`,`id`);--> statement-breakpoint
CREATE INDEX `claims_incurred` ON `claims` (`org_id`,`incurred_cents`,`id`);--> statement-breakpoint
CREATE INDEX `claims_updated` ON `claims` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `claims_adjuster` ON `claims` (`org_id`,`adjuster_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_work_queue` ON `claims` (`org_id`,`adjuster_id`,`status`,`reported_at`,`id`);--> statement-breakpoint
CREATE INDEX `claims_producer` ON `claims` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_carrier` ON `claims` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_insured` ON `claims` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `claims_coverage_status` ON `claims` (`org_id`,`coverage_status`,`id`);--> statement-breakpoint
CREATE INDEX `claims_litigated` ON `claims` (`org_id`,`litigated`,`id`);--> statement-breakpoint
CREATE INDEX `claims_closed_reason` ON `claims` (`org_id`,`closed_reason`,`id`);--> statement-breakpoint
CREATE INDEX `claims_catastrophe` ON `claims` (`org_id`,`catastrophe_code`,`id`);--> statement-breakpoint
CREATE INDEX `claims_external_reference` ON `claims` (`org_id`,`external_reference`,`id`);--> statement-breakpoint
CREATE INDEX `claims_loss_state` ON `claims` (`org_id`,`loss_state_code`,`id`);--> statement-breakpoint
CREATE INDEX `claims_date_of_loss` ON `claims` (`org_id`,`date_of_loss`,`id`);--> statement-breakpoint
CREATE INDEX `claims_reported` ON `claims` (`org_id`,`reported_at`,`id`);--> statement-breakpoint
CREATE INDEX `coverage_determinations_claim` ON `coverage_determinations` (`org_id`,`claim_id`,`id`);--> statement-breakpoint
CREATE INDEX `phi_access_entries_claim` ON `phi_access_entries` (`org_id`,`claim_id`,`id`);--> statement-breakpoint
CREATE INDEX `phi_access_entries_party` ON `phi_access_entries` (`org_id`,`party_id`,`id`);--> statement-breakpoint
CREATE INDEX `phi_access_entries_user` ON `phi_access_entries` (`org_id`,`user_id`,`id`);--> statement-breakpoint
CREATE INDEX `loss_totals_producer` ON `loss_totals` (`org_id`,`producer_id`,`booked_on`);--> statement-breakpoint
CREATE INDEX `loss_totals_carrier` ON `loss_totals` (`org_id`,`carrier_id`,`booked_on`);--> statement-breakpoint
CREATE INDEX `claim_payments_claim` ON `claim_payments` (`org_id`,`claim_id`,`id`);--> statement-breakpoint
CREATE INDEX `claim_payments_line` ON `claim_payments` (`org_id`,`reserve_line_id`,`id`);--> statement-breakpoint
CREATE INDEX `claim_payments_payee` ON `claim_payments` (`org_id`,`payee_id`,`id`);--> statement-breakpoint
CREATE INDEX `claim_payments_status` ON `claim_payments` (`org_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `claim_payments_amount` ON `claim_payments` (`org_id`,`amount_cents`,`id`);--> statement-breakpoint
CREATE INDEX `claim_payments_updated` ON `claim_payments` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `claim_payments_producer` ON `claim_payments` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `claim_payments_carrier` ON `claim_payments` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `claim_payments_insured` ON `claim_payments` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `claim_recoveries_claim` ON `claim_recoveries` (`org_id`,`claim_id`,`id`);--> statement-breakpoint
CREATE INDEX `claim_reserve_movements_line` ON `claim_reserve_movements` (`org_id`,`reserve_line_id`,`id`);--> statement-breakpoint
CREATE INDEX `claim_reserve_movements_claim` ON `claim_reserve_movements` (`org_id`,`claim_id`,`id`);--> statement-breakpoint
CREATE INDEX `claim_months_completed` ON `claim_months` (`org_id`,`completed_at`,`month`);--> statement-breakpoint
CREATE INDEX `claim_valuations_program` ON `claim_valuations` (`org_id`,`program_id`,`month`,`id`);--> statement-breakpoint
CREATE INDEX `claim_valuations_carrier` ON `claim_valuations` (`org_id`,`carrier_id`,`id`);
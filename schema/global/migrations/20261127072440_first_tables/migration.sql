CREATE TABLE `authority_assignments` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`user_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`profile_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`active_user_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`assigned_at` datetime(3) NOT NULL,
	`revoked_at` datetime(3),
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `authority_assignments_active` UNIQUE INDEX(`org_id`,`active_user_id`)
);
--> statement-breakpoint
CREATE TABLE `authority_profiles` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`level` int NOT NULL,
	`max_total_insured_value_cents` bigint NOT NULL,
	`max_limit_cents` bigint NOT NULL,
	`max_premium_cents` bigint NOT NULL,
	`max_reserve_cents` bigint NOT NULL,
	`max_claim_payment_cents` bigint NOT NULL,
	`max_refund_cents` bigint NOT NULL,
	`max_write_off_cents` bigint NOT NULL,
	`max_waiver_cents` bigint NOT NULL,
	`backdating_days` int NOT NULL,
	`lines_of_business` json NOT NULL,
	`prohibited_states` json NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `global_approvals` (
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
CREATE TABLE `global_audit_entries` (
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
CREATE TABLE `global_handled_events` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`event_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`handler` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`event_id`,`handler`)
);
--> statement-breakpoint
CREATE TABLE `global_idempotency_keys` (
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
CREATE TABLE `global_number_counters` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`series` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`last_number` int NOT NULL DEFAULT 0,
	CONSTRAINT PRIMARY KEY(`org_id`,`series`)
);
--> statement-breakpoint
CREATE TABLE `global_outbox_events` (
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
	CONSTRAINT `global_outbox_events_sequence` UNIQUE INDEX(`org_id`,`subject_id`,`sequence`)
);
--> statement-breakpoint
CREATE TABLE `global_search_terms` (
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
CREATE TABLE `api_keys` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`role` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`key_hash` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`key_prefix` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`scopes` json,
	`created_by_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`expires_at` datetime(3),
	`last_used_at` datetime(3),
	`revoked_at` datetime(3),
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `api_keys_hash` UNIQUE INDEX(`key_hash`)
);
--> statement-breakpoint
CREATE TABLE `organizations` (
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
	`name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`time_zone` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL
);
--> statement-breakpoint
CREATE TABLE `users` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`name_key` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`email` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`email_key` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`role` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`not_before` datetime(3),
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `users_email` UNIQUE INDEX(`org_id`,`email_key`)
);
--> statement-breakpoint
CREATE TABLE `producer_appointments` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`commission_rate` decimal(12,6) NOT NULL,
	`effective_date` date NOT NULL,
	`termination_date` date,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `producer_appointments_effective` UNIQUE INDEX(`org_id`,`producer_id`,`program_id`,`effective_date`)
);
--> statement-breakpoint
CREATE TABLE `producer_licenses` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`state_code` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`license_number` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`effective_date` date NOT NULL,
	`expiration_date` date NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `producer_licenses_period` UNIQUE INDEX(`org_id`,`producer_id`,`state_code`,`effective_date`)
);
--> statement-breakpoint
CREATE TABLE `producers` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`name_key` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`national_producer_number` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`email` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`phone` varchar(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`address_line_1` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`address_line_2` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin,
	`city` varchar(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`state_code` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`postal_code` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`parent_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`tax_id_sealed` varchar(255) CHARACTER SET ascii COLLATE ascii_bin,
	`seal_key_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`w9_received_on` date,
	`errors_and_omissions_expiration` date,
	`remittance_days` int NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`termination_date` date,
	`renews_after_termination` boolean,
	`earns_after_termination` boolean,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `producers_national_number` UNIQUE INDEX(`org_id`,`national_producer_number`)
);
--> statement-breakpoint
CREATE TABLE `da_agreements` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_reference` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`effective_date` date NOT NULL,
	`expiration_date` date NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`max_occurrence_limit_cents` bigint NOT NULL,
	`max_aggregate_limit_cents` bigint NOT NULL,
	`max_policy_premium_cents` bigint NOT NULL,
	`authorized_states` json NOT NULL,
	`excluded_class_codes` json NOT NULL,
	`annual_premium_limit_cents` bigint NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `da_capacity` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`agreement_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`year` int NOT NULL,
	`limit_cents` bigint NOT NULL,
	`committed_cents` bigint NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `da_capacity_year` UNIQUE INDEX(`org_id`,`agreement_id`,`year`)
);
--> statement-breakpoint
CREATE TABLE `da_utilization` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`capacity_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`quote_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`policy_transaction_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`amount_cents` bigint NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `da_utilization_quote` UNIQUE INDEX(`org_id`,`quote_id`),
	CONSTRAINT `da_utilization_transaction` UNIQUE INDEX(`org_id`,`policy_transaction_id`)
);
--> statement-breakpoint
CREATE TABLE `program_versions` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`version_number` int NOT NULL,
	`effective_date` date NOT NULL,
	`retired_from` date,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`drafted_by_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`non_admitted` boolean NOT NULL,
	`coverage_trigger` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`auditable` boolean NOT NULL,
	`producer_commission_rate` decimal(12,6) NOT NULL,
	`mga_commission_rate` decimal(12,6) NOT NULL,
	`commission_basis` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`minimum_premium_cents` bigint NOT NULL,
	`minimum_earned_rate` decimal(12,6) NOT NULL,
	`short_rate_table` json NOT NULL,
	`rounding` json NOT NULL,
	`fees` json NOT NULL,
	`taxes_up_front` boolean NOT NULL,
	`allowed_term_months` json NOT NULL,
	`installment_plans` json NOT NULL,
	`billing_methods` json NOT NULL,
	`class_codes` json NOT NULL,
	`required_fields` json NOT NULL,
	`auto_quote` boolean NOT NULL,
	`producer_backdating_days` int NOT NULL,
	`underwriter_backdating_days` int NOT NULL,
	`forms` json NOT NULL,
	`number_series` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`notice_days` json NOT NULL,
	`invoice_lead_days` int NOT NULL,
	`renewal_lead_days` int NOT NULL,
	`reinstatement_days` int NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `program_versions_number` UNIQUE INDEX(`org_id`,`program_id`,`version_number`)
);
--> statement-breakpoint
CREATE TABLE `programs` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`code` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`name_key` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`line_of_business_code` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`eligible_states` json NOT NULL,
	`auto_bind_premium_limit_cents` bigint NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`renewals_until` date,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `programs_code` UNIQUE INDEX(`org_id`,`code`)
);
--> statement-breakpoint
CREATE TABLE `rate_tables` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`table_version` int NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`new_from` date NOT NULL,
	`renewal_from` date NOT NULL,
	`retired_from` date,
	`drafted_by_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`factors` json NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `rate_tables_version` UNIQUE INDEX(`org_id`,`program_id`,`table_version`)
);
--> statement-breakpoint
CREATE TABLE `carriers` (
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
	`name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`name_key` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`naic_code` varchar(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`am_best_rating` varchar(4) CHARACTER SET ascii COLLATE ascii_bin,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `carriers_naic_code` UNIQUE INDEX(`naic_code`)
);
--> statement-breakpoint
CREATE TABLE `class_codes` (
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
	`line_of_business_code` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`code` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`description` varchar(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`hazard_grade` int NOT NULL,
	CONSTRAINT `class_codes_code` UNIQUE INDEX(`line_of_business_code`,`code`)
);
--> statement-breakpoint
CREATE TABLE `lines_of_business` (
	`code` varchar(32) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
	`name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL
);
--> statement-breakpoint
CREATE TABLE `state_rules` (
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
	`state_code` varchar(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`line_of_business_code` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`admitted` boolean NOT NULL,
	`effective_date` date NOT NULL,
	`non_payment_notice_days` int NOT NULL,
	`underwriting_notice_days` int NOT NULL,
	`mid_term_notice_days` int NOT NULL,
	`non_renewal_notice_days` int NOT NULL,
	`adverse_action_notice_days` int,
	`surplus_lines_tax_rate` decimal(12,6) NOT NULL,
	`stamping_fee_rate` decimal(12,6) NOT NULL,
	`taxes_fees` boolean NOT NULL,
	`tax_rounding_unit` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`tax_rounding_mode` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`return_premium_rule` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`schedule_modifier_bound` decimal(12,6) NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT `state_rules_effective` UNIQUE INDEX(`state_code`,`line_of_business_code`,`admitted`,`effective_date`)
);
--> statement-breakpoint
CREATE TABLE `states` (
	`code` varchar(2) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
	`name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL
);
--> statement-breakpoint
CREATE INDEX `authority_assignments_user` ON `authority_assignments` (`org_id`,`user_id`,`id`);--> statement-breakpoint
CREATE INDEX `authority_assignments_profile` ON `authority_assignments` (`org_id`,`profile_id`,`id`);--> statement-breakpoint
CREATE INDEX `authority_profiles_level` ON `authority_profiles` (`org_id`,`level`,`id`);--> statement-breakpoint
CREATE INDEX `authority_profiles_updated` ON `authority_profiles` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `global_approvals_subject` ON `global_approvals` (`org_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `global_approvals_file` ON `global_approvals` (`org_id`,`file_id`,`id`);--> statement-breakpoint
CREATE INDEX `global_approvals_waiting` ON `global_approvals` (`org_id`,`decision`,`subject_type`,`id`);--> statement-breakpoint
CREATE INDEX `global_approvals_amount` ON `global_approvals` (`org_id`,`amount_cents`,`id`);--> statement-breakpoint
CREATE INDEX `global_approvals_updated` ON `global_approvals` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `global_approvals_producer` ON `global_approvals` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `global_approvals_carrier` ON `global_approvals` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `global_approvals_insured` ON `global_approvals` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `global_audit_entries_entity` ON `global_audit_entries` (`org_id`,`entity_id`,`id`);--> statement-breakpoint
CREATE INDEX `global_audit_entries_actor` ON `global_audit_entries` (`org_id`,`actor_id`,`id`);--> statement-breakpoint
CREATE INDEX `global_outbox_events_due` ON `global_outbox_events` (`delivered_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `global_search_terms_producer` ON `global_search_terms` (`org_id`,`producer_id`,`field`,`term`,`subject_id`);--> statement-breakpoint
CREATE INDEX `global_search_terms_carrier` ON `global_search_terms` (`org_id`,`carrier_id`,`field`,`term`,`subject_id`);--> statement-breakpoint
CREATE INDEX `global_search_terms_insured` ON `global_search_terms` (`org_id`,`insured_id`,`field`,`term`,`subject_id`);--> statement-breakpoint
CREATE INDEX `global_search_terms_subject` ON `global_search_terms` (`org_id`,`subject_id`,`term`);--> statement-breakpoint
CREATE INDEX `api_keys_producer` ON `api_keys` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `api_keys_updated` ON `api_keys` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `users_name` ON `users` (`org_id`,`name_key`,`id`);--> statement-breakpoint
CREATE INDEX `users_role` ON `users` (`org_id`,`role`,`id`);--> statement-breakpoint
CREATE INDEX `users_producer` ON `users` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `users_carrier` ON `users` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `users_insured` ON `users` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `users_updated` ON `users` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `producer_appointments_of_program` ON `producer_appointments` (`org_id`,`program_id`,`id`);--> statement-breakpoint
CREATE INDEX `producer_licenses_of_state` ON `producer_licenses` (`org_id`,`state_code`,`id`);--> statement-breakpoint
CREATE INDEX `producer_licenses_expiration` ON `producer_licenses` (`org_id`,`status`,`expiration_date`);--> statement-breakpoint
CREATE INDEX `producer_licenses_expires` ON `producer_licenses` (`org_id`,`expiration_date`,`id`);--> statement-breakpoint
CREATE INDEX `producer_licenses_updated` ON `producer_licenses` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `producers_name` ON `producers` (`org_id`,`name_key`,`id`);--> statement-breakpoint
CREATE INDEX `producers_parent` ON `producers` (`org_id`,`parent_id`,`id`);--> statement-breakpoint
CREATE INDEX `producers_state` ON `producers` (`org_id`,`state_code`,`id`);--> statement-breakpoint
CREATE INDEX `producers_termination` ON `producers` (`org_id`,`status`,`termination_date`);--> statement-breakpoint
CREATE INDEX `producers_updated` ON `producers` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `da_agreements_program` ON `da_agreements` (`org_id`,`program_id`,`effective_date`);--> statement-breakpoint
CREATE INDEX `da_agreements_carrier` ON `da_agreements` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `da_agreements_status` ON `da_agreements` (`org_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `da_agreements_updated` ON `da_agreements` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `da_utilization_capacity` ON `da_utilization` (`org_id`,`capacity_id`,`id`);--> statement-breakpoint
CREATE INDEX `program_versions_effective` ON `program_versions` (`org_id`,`program_id`,`effective_date`,`id`);--> statement-breakpoint
CREATE INDEX `program_versions_carrier` ON `program_versions` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `program_versions_status` ON `program_versions` (`org_id`,`status`,`retired_from`);--> statement-breakpoint
CREATE INDEX `programs_name` ON `programs` (`org_id`,`name_key`,`id`);--> statement-breakpoint
CREATE INDEX `programs_carrier` ON `programs` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `programs_line_of_business` ON `programs` (`org_id`,`line_of_business_code`,`id`);--> statement-breakpoint
CREATE INDEX `programs_status` ON `programs` (`org_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `programs_updated` ON `programs` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `rate_tables_new_from` ON `rate_tables` (`org_id`,`program_id`,`new_from`,`id`);--> statement-breakpoint
CREATE INDEX `rate_tables_status` ON `rate_tables` (`org_id`,`status`,`new_from`,`id`);--> statement-breakpoint
CREATE INDEX `rate_tables_retirement` ON `rate_tables` (`org_id`,`status`,`retired_from`);--> statement-breakpoint
CREATE INDEX `carriers_name` ON `carriers` (`name_key`,`id`);--> statement-breakpoint
CREATE INDEX `state_rules_line` ON `state_rules` (`line_of_business_code`,`id`);
CREATE TABLE `billing_audit_entries` (
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
CREATE TABLE `billing_handled_events` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`event_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`handler` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`event_id`,`handler`)
);
--> statement-breakpoint
CREATE TABLE `billing_idempotency_keys` (
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
CREATE TABLE `billing_notices` (
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
CREATE TABLE `billing_number_counters` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`series` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`last_number` int NOT NULL DEFAULT 0,
	CONSTRAINT PRIMARY KEY(`org_id`,`series`)
);
--> statement-breakpoint
CREATE TABLE `billing_outbox_events` (
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
	CONSTRAINT `billing_outbox_events_sequence` UNIQUE INDEX(`org_id`,`subject_id`,`sequence`)
);
--> statement-breakpoint
CREATE TABLE `billing_schedules` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`plan` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`total_cents` bigint NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `billing_schedules_policy` UNIQUE INDEX(`org_id`,`policy_id`)
);
--> statement-breakpoint
CREATE TABLE `installments` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`schedule_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`ordinal` int NOT NULL,
	`due_date` date NOT NULL,
	`amount_cents` bigint NOT NULL,
	`fee_cents` bigint NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`invoice_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `installments_ordinal` UNIQUE INDEX(`org_id`,`schedule_id`,`ordinal`)
);
--> statement-breakpoint
CREATE TABLE `invoice_lines` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`invoice_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`ordinal` int NOT NULL,
	`type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`description` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`amount_cents` bigint NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `invoice_lines_ordinal` UNIQUE INDEX(`org_id`,`invoice_id`,`ordinal`)
);
--> statement-breakpoint
CREATE TABLE `invoices` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`number` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`issue_date` date NOT NULL,
	`due_date` date NOT NULL,
	`total_cents` bigint NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `invoices_number` UNIQUE INDEX(`org_id`,`number`)
);
--> statement-breakpoint
CREATE TABLE `gl_accounts` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`name` varchar(96) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`type` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `gl_accounts_name` UNIQUE INDEX(`org_id`,`name`)
);
--> statement-breakpoint
CREATE TABLE `gl_daily_balances` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`account_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`balance_date` date NOT NULL,
	`debit_cents` bigint NOT NULL,
	`credit_cents` bigint NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `gl_daily_balances_date` UNIQUE INDEX(`org_id`,`account_id`,`balance_date`)
);
--> statement-breakpoint
CREATE TABLE `journal_entries` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`event` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`subject_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`description` varchar(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`posting_date` date NOT NULL,
	`posted_at` datetime(3) NOT NULL,
	`reversal_of_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `journal_entries_reversal_of` UNIQUE INDEX(`org_id`,`reversal_of_id`)
);
--> statement-breakpoint
CREATE TABLE `journal_lines` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`entry_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`ordinal` int NOT NULL,
	`account_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`debit_cents` bigint NOT NULL,
	`credit_cents` bigint NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `journal_lines_ordinal` UNIQUE INDEX(`org_id`,`entry_id`,`ordinal`)
);
--> statement-breakpoint
CREATE TABLE `commissions` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`rate` decimal(12,6) NOT NULL,
	`amount_cents` bigint NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`earned_date` date,
	`paid_date` date,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `payment_allocations` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`payment_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`invoice_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`amount_cents` bigint NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `payment_allocations_invoice` UNIQUE INDEX(`org_id`,`payment_id`,`invoice_id`)
);
--> statement-breakpoint
CREATE TABLE `payments` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`method` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`external_reference` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`amount_cents` bigint NOT NULL,
	`received_at` datetime(3) NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `payments_external_reference` UNIQUE INDEX(`org_id`,`external_reference`)
);
--> statement-breakpoint
CREATE INDEX `billing_audit_entries_entity` ON `billing_audit_entries` (`org_id`,`entity_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_audit_entries_actor` ON `billing_audit_entries` (`org_id`,`actor_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_notices_subject` ON `billing_notices` (`org_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_notices_producer` ON `billing_notices` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_notices_carrier` ON `billing_notices` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_notices_insured` ON `billing_notices` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_outbox_events_due` ON `billing_outbox_events` (`delivered_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `billing_schedules_producer` ON `billing_schedules` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_schedules_carrier` ON `billing_schedules` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_schedules_insured` ON `billing_schedules` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `installments_due` ON `installments` (`org_id`,`status`,`due_date`);--> statement-breakpoint
CREATE INDEX `installments_invoice` ON `installments` (`org_id`,`invoice_id`);--> statement-breakpoint
CREATE INDEX `invoices_policy` ON `invoices` (`org_id`,`policy_id`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_status_due` ON `invoices` (`org_id`,`status`,`due_date`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_producer` ON `invoices` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_carrier` ON `invoices` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_insured` ON `invoices` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_due` ON `invoices` (`org_id`,`due_date`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_total` ON `invoices` (`org_id`,`total_cents`,`id`);--> statement-breakpoint
CREATE INDEX `journal_entries_policy` ON `journal_entries` (`org_id`,`policy_id`,`id`);--> statement-breakpoint
CREATE INDEX `journal_entries_subject` ON `journal_entries` (`org_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `journal_entries_date` ON `journal_entries` (`org_id`,`posting_date`,`id`);--> statement-breakpoint
CREATE INDEX `journal_entries_event` ON `journal_entries` (`org_id`,`event`,`id`);--> statement-breakpoint
CREATE INDEX `journal_lines_account` ON `journal_lines` (`org_id`,`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `commissions_policy` ON `commissions` (`org_id`,`policy_id`,`id`);--> statement-breakpoint
CREATE INDEX `commissions_producer` ON `commissions` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `commissions_status` ON `commissions` (`org_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `commissions_earned` ON `commissions` (`org_id`,`earned_date`,`id`);--> statement-breakpoint
CREATE INDEX `commissions_paid` ON `commissions` (`org_id`,`paid_date`,`id`);--> statement-breakpoint
CREATE INDEX `payment_allocations_of_invoice` ON `payment_allocations` (`org_id`,`invoice_id`,`id`);--> statement-breakpoint
CREATE INDEX `payments_policy` ON `payments` (`org_id`,`policy_id`,`id`);--> statement-breakpoint
CREATE INDEX `payments_producer` ON `payments` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `payments_carrier` ON `payments` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `payments_insured` ON `payments` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `payments_received` ON `payments` (`org_id`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `payments_amount` ON `payments` (`org_id`,`amount_cents`,`id`);
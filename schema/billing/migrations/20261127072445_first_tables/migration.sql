CREATE TABLE `accounting_periods` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`month` date NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`closed_at` datetime(3),
	`closed_by_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`written_cents` bigint,
	`earned_cents` bigint,
	`unearned_cents` bigint,
	`commission_due_cents` bigint,
	`receivable_cents` bigint,
	`trust_cents` bigint,
	`outstanding_loss_cents` bigint,
	`posted_cents` bigint,
	`checksum` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `accounting_periods_month` UNIQUE INDEX(`org_id`,`month`)
);
--> statement-breakpoint
CREATE TABLE `billing_approvals` (
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
CREATE TABLE `billing_audit_entries` (
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
	CONSTRAINT `billing_outbox_events_sequence` UNIQUE INDEX(`org_id`,`subject_id`,`sequence`)
);
--> statement-breakpoint
CREATE TABLE `billing_search_terms` (
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
CREATE TABLE `commission_lines` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`beneficiary` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`basis` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`transaction_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`allocation_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`rate` decimal(12,6) NOT NULL,
	`amount_cents` bigint NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`earned_date` date,
	`paid_date` date,
	`statement_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`disbursement_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `commission_totals` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`accounting_date` date NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`earned_cents` bigint NOT NULL,
	`charged_back_cents` bigint NOT NULL,
	`paid_cents` bigint NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`accounting_date`,`producer_id`)
);
--> statement-breakpoint
CREATE TABLE `delinquencies` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`stage` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`amount_cents` bigint NOT NULL,
	`started_on` date NOT NULL,
	`reminded_on` date,
	`noticed_on` date,
	`notice_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`cancellation_date` date,
	`ended_on` date,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `bank_accounts` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`kind` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`bank_name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`masked_number` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`opened_on` date NOT NULL,
	`closed_on` date,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `disbursements` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`kind` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`payee_kind` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`payee_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`payee_name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`credit_invoice_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`payment_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`bank_account_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`method` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`amount_cents` bigint NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`external_reference` varchar(64) CHARACTER SET ascii COLLATE ascii_bin,
	`requested_at` datetime(3) NOT NULL,
	`issued_at` datetime(3),
	`cleared_at` datetime(3),
	`ended_at` datetime(3),
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `disbursements_reference` UNIQUE INDEX(`org_id`,`bank_account_id`,`external_reference`)
);
--> statement-breakpoint
CREATE TABLE `billing_schedules` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`plan` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`total_cents` bigint NOT NULL,
	`collected_premium_cents` bigint NOT NULL,
	`collected_tax_cents` bigint NOT NULL,
	`collected_fee_cents` bigint NOT NULL,
	`collecting_since` datetime(3),
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `billing_schedules_policy` UNIQUE INDEX(`org_id`,`policy_id`)
);
--> statement-breakpoint
CREATE TABLE `credit_applications` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`credit_invoice_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`invoice_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`amount_cents` bigint NOT NULL,
	`applied_on` date NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `installments` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`schedule_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`transaction_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`ordinal` int NOT NULL,
	`due_date` date NOT NULL,
	`invoice_on` date NOT NULL,
	`amount_cents` bigint NOT NULL,
	`premium_cents` bigint NOT NULL,
	`tax_cents` bigint NOT NULL,
	`fee_cents` bigint NOT NULL,
	`installment_fee_cents` bigint NOT NULL,
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
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`kind` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`issue_date` date NOT NULL,
	`due_date` date NOT NULL,
	`total_cents` bigint NOT NULL,
	`open_cents` bigint NOT NULL,
	`paid_cents` bigint NOT NULL,
	`paid_premium_cents` bigint NOT NULL,
	`paid_tax_cents` bigint NOT NULL,
	`paid_fee_cents` bigint NOT NULL,
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
	`kind` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
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
CREATE TABLE `gl_kind_balances` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`kind` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`balance_date` date NOT NULL,
	`debit_cents` bigint NOT NULL,
	`credit_cents` bigint NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`kind`,`balance_date`)
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
CREATE TABLE `payment_allocations` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`payment_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`invoice_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`amount_cents` bigint NOT NULL,
	`premium_cents` bigint NOT NULL,
	`tax_cents` bigint NOT NULL,
	`fee_cents` bigint NOT NULL,
	`reverses_allocation_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `payment_allocations_reverses` UNIQUE INDEX(`org_id`,`reverses_allocation_id`)
);
--> statement-breakpoint
CREATE TABLE `payments` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`policy_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`insured_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`payer_kind` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`payer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`payer_name` varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
	`bank_account_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`method` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`processor` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`external_reference` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`numbered_by` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`amount_cents` bigint NOT NULL,
	`refunded_cents` bigint NOT NULL,
	`status` varchar(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`received_at` datetime(3) NOT NULL,
	`reverses_payment_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`version` int NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL,
	`updated_at` datetime(3) NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`id`),
	CONSTRAINT `payments_external_reference` UNIQUE INDEX(`org_id`,`processor`,`numbered_by`,`external_reference`),
	CONSTRAINT `payments_reverses` UNIQUE INDEX(`org_id`,`reverses_payment_id`)
);
--> statement-breakpoint
CREATE TABLE `aged_receivables` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`receivable_month_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`program_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`carrier_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`producer_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`not_invoiced_cents` bigint NOT NULL,
	`not_due_cents` bigint NOT NULL,
	`up_to_30_cents` bigint NOT NULL,
	`up_to_60_cents` bigint NOT NULL,
	`up_to_90_cents` bigint NOT NULL,
	`over_90_cents` bigint NOT NULL,
	`credit_cents` bigint NOT NULL,
	`payable_cents` bigint NOT NULL,
	CONSTRAINT PRIMARY KEY(`org_id`,`receivable_month_id`,`program_id`,`carrier_id`,`producer_id`)
);
--> statement-breakpoint
CREATE TABLE `receivable_months` (
	`org_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	`month` date NOT NULL,
	`through_id` varchar(32) CHARACTER SET ascii COLLATE ascii_bin,
	`completed_at` datetime(3),
	`created_at` datetime(3) NOT NULL,
	`withdrawn_at` datetime(3),
	CONSTRAINT PRIMARY KEY(`org_id`,`id`)
);
--> statement-breakpoint
CREATE INDEX `accounting_periods_status` ON `accounting_periods` (`org_id`,`status`,`month`);--> statement-breakpoint
CREATE INDEX `accounting_periods_updated` ON `accounting_periods` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `billing_approvals_subject` ON `billing_approvals` (`org_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_approvals_file` ON `billing_approvals` (`org_id`,`file_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_approvals_waiting` ON `billing_approvals` (`org_id`,`decision`,`subject_type`,`id`);--> statement-breakpoint
CREATE INDEX `billing_approvals_amount` ON `billing_approvals` (`org_id`,`amount_cents`,`id`);--> statement-breakpoint
CREATE INDEX `billing_approvals_updated` ON `billing_approvals` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `billing_approvals_producer` ON `billing_approvals` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_approvals_carrier` ON `billing_approvals` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_approvals_insured` ON `billing_approvals` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_audit_entries_entity` ON `billing_audit_entries` (`org_id`,`entity_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_audit_entries_actor` ON `billing_audit_entries` (`org_id`,`actor_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_notices_subject` ON `billing_notices` (`org_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_notices_producer` ON `billing_notices` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_notices_carrier` ON `billing_notices` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_notices_insured` ON `billing_notices` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_outbox_events_due` ON `billing_outbox_events` (`delivered_at`,`due_at`);--> statement-breakpoint
CREATE INDEX `billing_search_terms_producer` ON `billing_search_terms` (`org_id`,`producer_id`,`field`,`term`,`subject_id`);--> statement-breakpoint
CREATE INDEX `billing_search_terms_carrier` ON `billing_search_terms` (`org_id`,`carrier_id`,`field`,`term`,`subject_id`);--> statement-breakpoint
CREATE INDEX `billing_search_terms_insured` ON `billing_search_terms` (`org_id`,`insured_id`,`field`,`term`,`subject_id`);--> statement-breakpoint
CREATE INDEX `billing_search_terms_subject` ON `billing_search_terms` (`org_id`,`subject_id`,`term`);--> statement-breakpoint
CREATE INDEX `commission_lines_policy` ON `commission_lines` (`org_id`,`policy_id`,`id`);--> statement-breakpoint
CREATE INDEX `commission_lines_producer` ON `commission_lines` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `commission_lines_transaction` ON `commission_lines` (`org_id`,`transaction_id`,`id`);--> statement-breakpoint
CREATE INDEX `commission_lines_allocation` ON `commission_lines` (`org_id`,`allocation_id`,`id`);--> statement-breakpoint
CREATE INDEX `commission_lines_disbursement` ON `commission_lines` (`org_id`,`disbursement_id`,`id`);--> statement-breakpoint
CREATE INDEX `commission_lines_status` ON `commission_lines` (`org_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `commission_lines_earned` ON `commission_lines` (`org_id`,`earned_date`,`id`);--> statement-breakpoint
CREATE INDEX `commission_lines_paid` ON `commission_lines` (`org_id`,`paid_date`,`id`);--> statement-breakpoint
CREATE INDEX `commission_lines_amount` ON `commission_lines` (`org_id`,`amount_cents`,`id`);--> statement-breakpoint
CREATE INDEX `commission_lines_updated` ON `commission_lines` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `commission_totals_producer` ON `commission_totals` (`org_id`,`producer_id`,`accounting_date`);--> statement-breakpoint
CREATE INDEX `delinquencies_policy` ON `delinquencies` (`org_id`,`policy_id`,`id`);--> statement-breakpoint
CREATE INDEX `delinquencies_status` ON `delinquencies` (`org_id`,`status`,`stage`,`started_on`,`id`);--> statement-breakpoint
CREATE INDEX `delinquencies_status_started` ON `delinquencies` (`org_id`,`status`,`started_on`,`id`);--> statement-breakpoint
CREATE INDEX `delinquencies_started` ON `delinquencies` (`org_id`,`started_on`,`id`);--> statement-breakpoint
CREATE INDEX `delinquencies_amount` ON `delinquencies` (`org_id`,`amount_cents`,`id`);--> statement-breakpoint
CREATE INDEX `delinquencies_updated` ON `delinquencies` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `delinquencies_notice` ON `delinquencies` (`org_id`,`notice_id`);--> statement-breakpoint
CREATE INDEX `delinquencies_producer` ON `delinquencies` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `delinquencies_carrier` ON `delinquencies` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `delinquencies_insured` ON `delinquencies` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `bank_accounts_carrier` ON `bank_accounts` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `bank_accounts_updated` ON `bank_accounts` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `disbursements_policy` ON `disbursements` (`org_id`,`policy_id`,`id`);--> statement-breakpoint
CREATE INDEX `disbursements_credit` ON `disbursements` (`org_id`,`credit_invoice_id`,`id`);--> statement-breakpoint
CREATE INDEX `disbursements_payment` ON `disbursements` (`org_id`,`payment_id`,`id`);--> statement-breakpoint
CREATE INDEX `disbursements_payee` ON `disbursements` (`org_id`,`payee_id`,`id`);--> statement-breakpoint
CREATE INDEX `disbursements_kind` ON `disbursements` (`org_id`,`kind`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `disbursements_status` ON `disbursements` (`org_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `disbursements_requested` ON `disbursements` (`org_id`,`requested_at`,`id`);--> statement-breakpoint
CREATE INDEX `disbursements_amount` ON `disbursements` (`org_id`,`amount_cents`,`id`);--> statement-breakpoint
CREATE INDEX `disbursements_updated` ON `disbursements` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `disbursements_producer` ON `disbursements` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `disbursements_carrier` ON `disbursements` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `disbursements_insured` ON `disbursements` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_schedules_producer` ON `billing_schedules` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_schedules_carrier` ON `billing_schedules` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `billing_schedules_insured` ON `billing_schedules` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `credit_applications_credit` ON `credit_applications` (`org_id`,`credit_invoice_id`,`id`);--> statement-breakpoint
CREATE INDEX `credit_applications_invoice` ON `credit_applications` (`org_id`,`invoice_id`,`id`);--> statement-breakpoint
CREATE INDEX `installments_due` ON `installments` (`org_id`,`status`,`due_date`);--> statement-breakpoint
CREATE INDEX `installments_invoice_on` ON `installments` (`org_id`,`status`,`invoice_on`);--> statement-breakpoint
CREATE INDEX `installments_invoice` ON `installments` (`org_id`,`invoice_id`);--> statement-breakpoint
CREATE INDEX `installments_transaction` ON `installments` (`org_id`,`transaction_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `invoices_policy` ON `invoices` (`org_id`,`policy_id`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_status_due` ON `invoices` (`org_id`,`status`,`due_date`,`id`,`total_cents`,`paid_cents`,`producer_id`,`carrier_id`);--> statement-breakpoint
CREATE INDEX `invoices_producer` ON `invoices` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_carrier` ON `invoices` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_insured` ON `invoices` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_aging` ON `invoices` (`org_id`,`status`,`producer_id`,`due_date`,`open_cents`,`carrier_id`,`program_id`);--> statement-breakpoint
CREATE INDEX `invoices_due` ON `invoices` (`org_id`,`due_date`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_total` ON `invoices` (`org_id`,`total_cents`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_open` ON `invoices` (`org_id`,`open_cents`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_updated` ON `invoices` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `gl_accounts_kind` ON `gl_accounts` (`org_id`,`kind`,`id`);--> statement-breakpoint
CREATE INDEX `gl_kind_balances_date` ON `gl_kind_balances` (`org_id`,`balance_date`);--> statement-breakpoint
CREATE INDEX `journal_entries_policy` ON `journal_entries` (`org_id`,`policy_id`,`id`);--> statement-breakpoint
CREATE INDEX `journal_entries_subject` ON `journal_entries` (`org_id`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `journal_entries_date` ON `journal_entries` (`org_id`,`posting_date`,`id`);--> statement-breakpoint
CREATE INDEX `journal_entries_event` ON `journal_entries` (`org_id`,`event`,`id`);--> statement-breakpoint
CREATE INDEX `journal_lines_account` ON `journal_lines` (`org_id`,`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `payment_allocations_payment` ON `payment_allocations` (`org_id`,`payment_id`,`id`);--> statement-breakpoint
CREATE INDEX `payment_allocations_of_invoice` ON `payment_allocations` (`org_id`,`invoice_id`,`id`);--> statement-breakpoint
CREATE INDEX `payments_reference` ON `payments` (`org_id`,`external_reference`,`id`);--> statement-breakpoint
CREATE INDEX `payments_policy` ON `payments` (`org_id`,`policy_id`,`id`);--> statement-breakpoint
CREATE INDEX `payments_status` ON `payments` (`org_id`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `payments_payer` ON `payments` (`org_id`,`payer_id`,`id`);--> statement-breakpoint
CREATE INDEX `payments_bank_account` ON `payments` (`org_id`,`bank_account_id`,`id`);--> statement-breakpoint
CREATE INDEX `payments_producer` ON `payments` (`org_id`,`producer_id`,`id`);--> statement-breakpoint
CREATE INDEX `payments_carrier` ON `payments` (`org_id`,`carrier_id`,`id`);--> statement-breakpoint
CREATE INDEX `payments_insured` ON `payments` (`org_id`,`insured_id`,`id`);--> statement-breakpoint
CREATE INDEX `payments_received` ON `payments` (`org_id`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `payments_amount` ON `payments` (`org_id`,`amount_cents`,`id`);--> statement-breakpoint
CREATE INDEX `payments_updated` ON `payments` (`org_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `aged_receivables_producer` ON `aged_receivables` (`org_id`,`producer_id`,`receivable_month_id`);--> statement-breakpoint
CREATE INDEX `aged_receivables_carrier` ON `aged_receivables` (`org_id`,`carrier_id`,`receivable_month_id`);--> statement-breakpoint
CREATE INDEX `receivable_months_month` ON `receivable_months` (`org_id`,`month`,`id`);--> statement-breakpoint
CREATE INDEX `receivable_months_completed` ON `receivable_months` (`org_id`,`completed_at`,`month`);
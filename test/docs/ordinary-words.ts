/** Words in the names of the graph that everybody knows, or that belong to software rather than to insurance. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `above accepted access active addressee admin agreement allocated amount analyst annual api application applied
    approved ascending asset assignment at attorney audited balance band bank base before below billed
    breach building by card cent certified change charged check closed collected compliance contractor correction
    count covered created daily data day deposited descending dollar draft drawn due duplicate effect
    effective electronic email employee end entry error exact excluded exhausted expiration expire expired factor
    final financial form funded gl global high incomplete info input interest investigating invoiced issue
    issued key late least lender lessor level location low mail minor moderate money month
    monthly name never new none normal not note noticed number offer officer on only
    open operating org other overdue owner page partial partially party past pay pending period person
    profile quarterly query question received record rejected reminded renew reopened reported request requested retained
    retired revenue review revoked rule rush second severe started state step stopped superadmin superseded support
    suspended system taken terminated third took two undecided unverified up user verified version viewer
    was wire withdrawn within without witness year`.split(/\s+/),
);

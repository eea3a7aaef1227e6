/** Words in the names of the graph that everybody knows, or that belong to software rather than to insurance. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `above accept accepted access active add addressee admin agreement allocated allowed already amount analyst annual
    api application applied approved ascending asked asset assignment at attorney audited balance band bank base
    before began below billed breach building by card cent certified change changed charged check claimed closed
    collected compliance contractor correction count covered created daily data day decide decided decision deposited
    descending dollar done draft drawn due duplicate effect effective electronic email employee end ended entry error
    exact exceeded excluded exhausted expiration expire expired extend factor final financial form found funded gl
    global granted high idempotency incomplete info input interest invalid investigating invoiced issue issued key
    late least lender lessor level location low mail minor missing moderate money month monthly mutation name never
    new none normal not note noticed number offer offered officer on only open operating org other overdue owner page
    partial partially party passed past pay pending period person preview previewed profile quarterly query question
    reason received record refer refused rejected reminded renew reopened reported request requested required retained
    retired reused revenue review revise revoked rule rush satisfy second severe started state step stopped superadmin
    superseded support suspended system taken terminated third to took transition two undecided unverified up user
    verified version viewer was wire withdrawn within without witness year`.split(/\s+/),
);

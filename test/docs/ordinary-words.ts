/** Words in the names of the graph that everybody knows, or that belong to software rather than to insurance. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `above accepted access action active addressee admin agreement allocated allowed already amount analyst annual
    answer answered api application applied approved ascending asset assign assignment at attorney audited balance
    band bank base before began below billed breach building by card cent certified change charged check claimed
    closed collected compliance contractor correction count covered create created daily data day deposited
    descending dollar done draft drawn due duplicate effect effective electronic email employee end ended entry
    error exact exceeded excluded exhausted expiration expire expired factor final financial form found funded gl
    global granted high idempotency incomplete info input interest invalid investigating invoiced issue issued key
    late least lender lessor level location locked low mail minor missing moderate money month monthly mutation name
    needed never new none normal not note noticed number offer offered officer on only open operating org other
    outside overdue owner page partial partially party past pay pending period person profile quarterly query
    question received record refused rejected release reminded renew reopen reopened reported request requested
    required retained retired reused revenue review revoked rule rush second severe started state step stopped
    superadmin superseded support suspended system taken task terminated third took transition two undecided
    unverified up update user verified version viewer was wire withdrawn within without witness year`.split(/\s+/),
);

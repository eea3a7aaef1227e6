/** Words in the names of the graph that everybody knows, or that belong to software rather than to insurance. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `above accept accepted access action activate active add addressee admin agreement allocated allowed already
    amend amount analyst annual answer answered api application applied appoint approved ascending asked asset
    assign assignment at attorney audited balance band bank base before began below billed breach building by card
    cent certified change changed charged check claimed closed collected committed compliance contractor correction
    count covered create created daily data day decide decided decision deposited descending discard dollar done
    draft drawn due duplicate effect effective electronic email employee end ended entry error event exact exceeded
    excluded exhausted expiration expire expired extend factor final financial form found funded gl global granted
    high idempotency incomplete info input interest invalid investigating invite invoiced issue issued key last late
    least lender lessor level location locked low mail minor missing moderate money month monthly mutation name
    national need needed never new none normal not note noticed number offer offered officer on only open operating
    org other outbox outside overdue overlap owner page partial partially party passed past pay pending period
    person preview previewed profile quarterly query question reactivate reason received record refer refused
    rejected release reminded renew reopen reopened reported request requested required retained retired retry
    reused revenue review revise revoke revoked role rotate rule rush satisfy second self severe started state step
    stopped superadmin superseded support suspend suspended system taken task terminate terminated third to too took
    transition two undecided unverified up update user verified version viewer was wire withdrawn within without
    witness year`.split(/\s+/),
);

/** Words in the names of the graph that everybody knows, or that belong to software rather than to insurance. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `above accept accepted access action activate activated active activity add addressee admin after agreement all
    allocate allocated allowed already amend amount analyst annual answer answered api application applied apply
    appoint approved ascending aside asked asset assign assignment at attorney audited back balance band bank base be
    before began begun below billed block booked breach building by cancel card cause cent certified change changed
    charged check claimed clear close closed collected committed compliance contractor correction count cover covered
    create created csv daily data day deallocate decide decided decision decline deposited descending description
    difference different discard dollar done draft drawn due duplicate earlier effect effective electronic email
    employee end ended entitled entry enum error event exact exceed exceeded excluded exhausted expiration expire
    expired extend facet factor field figure final financial form found funded gl global granted high idempotency
    incomplete info input insufficient intent interest invalid investigating invite invoiced invoicing is issue issued
    item key kind last late later least lender lessor level location locked longer lost low mail mark minor missing
    moderate money month monthly mutation name named national need needed never new next none normal not note nothing
    noticed number offer offered officer on only open operating order org other out outbox outside over overdue
    overlap own owner page partial partially party passed past pay pending people period permission person preview
    previewed price priority profile quarterly query question reactivate reason received record refer reference
    refused rejected release reminded renew reopen reopened report reported request requested required result retained retire
    retired retry return reused revenue reverse review revise revoke revoked role rotate rule run rush sample satisfy
    search second self set severe shared some started state status step stopped submit summary superadmin superseded
    support suspend suspended system taken task terminate terminated test tested third to too took trade transition
    two unauthorized undecided until unverified up update updated urgent use used user validation verified version viewer
    was wire withdraw withdrawn within without witness work would year`.split(/\s+/),
);

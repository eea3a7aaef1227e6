/** Words in the names of the graph that everybody knows, or that belong to software rather than to insurance. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `above access active addressee admin agreement amount analyst annual api approved ascending asset assignment
    at attorney audited balance band base below breach building card certified change check closed
    compliance contractor count covered created daily data descending draft drawn due duplicate effect effective
    electronic email employee entry error exact excluded expiration expire expired factor final financial gl
    global high info input interest investigating invoiced issued key late least lender lessor level
    location low mail minor moderate money monthly name never new none normal note number
    offer officer only open org other overdue owner page partial partially party past pay
    pending profile quarterly query question received record rejected renew reopened reported request requested revenue
    review revoked rush severe share state step stopped superadmin superseded support suspended system terminated
    third took two undecided unverified user verified viewer wire withdrawn without witness year`.split(/\s+/),
);

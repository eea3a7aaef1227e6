/** The coverages of all lines of business. Quotes, policies, claims and reserves name them alike. */
export const coverageType = {
  general_liability: 'Bodily injury and property damage to others.',
  products_completed_operations: 'Injury and damage by products sold and work completed.',
  personal_advertising_injury: 'Libel, slander, false arrest and infringement in advertising.',
  medical_payments: 'Medical expenses of others, whoever was at fault.',
  professional_liability: 'Errors and omissions in professional services.',
  defense_costs: 'Costs of defense outside the limit of the coverage that they belong to.',
  commercial_auto_liability: 'Bodily injury and property damage by insured vehicles.',
  auto_physical_damage: 'Collision and comprehensive damage to insured vehicles.',
  workers_compensation: 'Benefits that state law owes to injured employees.',
  employers_liability: 'Suits of injured employees outside the benefits of state law.',
  building: 'Direct physical loss of the insured buildings.',
  business_personal_property: 'Direct physical loss of contents and equipment.',
  business_income: 'Income lost while damage is repaired.',
  cyber_first_party: "The insured's own costs of an incident: response, restoration, extortion, lost income.",
  cyber_third_party: 'Claims of others for privacy and network-security failures.',
} as const;

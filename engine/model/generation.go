package model

const generation = `
# Rooftop solar on homes that their residents own. Electricity used at home
# lowers what is bought; exported electricity belongs to the grid and is shown
# apart, and counts for the city only when the reader says so.
roofs [dwelling] = dwellings.occupied * owner.detached / 100
lever.pv.today [%] = at(pv.fit.home, year.last) / pv.size / roofs * 100
lever.pv.reach [%] = lever.pv.today + (year.target - year.start) * pv.hazard * pv.policy
adopt.pv [%] = ramp(lever.pv.today, min(lever.pv, lever.pv.reach), year.start, year.target)
pv.more [dwelling] = (adopt.pv - lever.pv.today) / 100 * roofs
pv.kwh [GWh] = pv.more * pv.size * pv.yield / 1000000
pv.kwh.used [GWh] = min(pv.kwh * pv.own.use / 100, home.kwh.used)
pv.kwh.exported [GWh] = pv.kwh - pv.kwh.used
pv.kwh.counted [GWh] = choose(lever.export, pv.kwh.used, pv.kwh)

# Electricity bought by homes, after insulation, machines and roofs, and the
# charging of electric cars at home.
home.kwh.bought [GWh] = home.kwh.used - pv.kwh.counted

# A renewable contract changes which factor the bill carries, not what the
# grid burns: it counts in the contract ledger only.
tariff.part [ratio] = choose(lever.ledger, 0, adopt.tariff / 100)
home.factor [kg-CO2/kWh] = grid * (1 - tariff.part) + elec.tepco.renewable * tariff.part
home.elec [kt-CO2] = home.kwh.bought * home.factor * home.scale
home.gas [kt-CO2] = home.gas.used * gas.factor * home.scale
home.charging [kt-CO2] = ev.kwh * home.factor
`

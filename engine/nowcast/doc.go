// Package nowcast estimates a fiscal year's emissions by sector before the
// official table of that year exists, and proves on the past how well that works.
//
// # What is known when
//
// Every value has the day of its publication (package series). A nowcast of a
// day sees nothing that came later; the ministry's table comes two years after
// the fiscal year, the national inventory one, monthly statistics weeks.
//
// # Method
//
// Per sub-sector, from the last official year on:
//
//  1. Link. A statistic of the same thing that is published earlier carries the
//     official value on by its change from year to year, the nearest parent of the
//     standard method first: the prefecture's energy statistics as in the model's
//     own inventory, then the national inventory, which for road and rail is the
//     parent itself; for waste the survey from which the official value is computed.
//  2. Growth. From there, each year moves by the change of monthly indicators over
//     the months that both years have; months not known yet are as the year before.
//     Where shares of carriers are published, each moves its own part; otherwise
//     the indicators are averaged.
//  3. Regression. Where an indicator covers at least five known years, Chow-Lin (errors
//     autocorrelated, rho by maximum likelihood) and Fernández (errors that
//     wander) disaggregate the known years and go on into the new one. A slope
//     must be above zero at the 95 % level, since more degree days, electricity or
//     petrol cannot mean less carbon; otherwise the regression is silent. (The
//     first trials had slopes of the wrong sign, fitted to seven years.)
//
// The nowcast is the plain mean of the models that can speak. A sub-sector
// without an indicator stays at the link's last year, and says what is missing.
//
// The 90 % interval comes from errors of this very procedure: it is replayed for
// every earlier year with an official value, with everything shifted back by
// the same number of years; Student's t with as many degrees of freedom as there
// are errors, on logarithms. Fewer than three errors make no interval.
//
// Which series serves which sub-sector is fixed in place.go, by what the
// standard method and the publishers say, and not by the results of trials.
//
// Sources: Chow and Lin (1971), Review of Economics and Statistics 53, 372-375;
// Fernández (1981), same review 63, 471-476; Denton (1971), Journal of the American
// Statistical Association 66, 99-102; Sax and Steiner (2013), The R Journal 5/2, 80-87.
package nowcast

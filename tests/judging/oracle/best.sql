-- The best figure of each cell. The statements are run in this order; each makes one table.
--
-- Input: figure (row, place, cell, thing, share_of, reporter, basis, coverage, reading, publisher,
-- edition, witness_rank, stated_on, is_dated, is_superseded), where place is the rank of the id;
-- reading (number, statement, is_open, unit, width, tight_low, tight_high, wide_low, wide_high),
-- where ends are codes of Readings.

-- The figures of each cell in order, the best one first.
create or replace temp table competitor as
with dated as (
    select * from figure join reading on number = reading where is_dated and not is_superseded
), supported as (
    select cell, basis, coverage, thing, share_of, reporter, statement,
           count(distinct publisher) as publishers
    from dated
    group by all
)
select *, row_number() over (
           partition by cell, basis, coverage
           order by publishers desc, witness_rank, edition desc, stated_on desc, is_open, unit,
                    width, place) as position
from dated join supported using (cell, basis, coverage, thing, share_of, reporter, statement);

-- The chosen figure beside the first one that states something else, or else the next one.
create or replace temp table decided as
with rival as (
    select y.*
    from competitor y
    join competitor x on (x.cell, x.basis, x.coverage) = (y.cell, y.basis, y.coverage)
                     and x.position = 1 and y.position > 1
    qualify row_number() over (
        partition by y.cell, y.basis, y.coverage
        order by y.statement = x.statement, y.position) = 1
)
select x.*,
       case when y.row is null then 'best.only'
            when x.publishers <> y.publishers then 'best.independence'
            when x.witness_rank <> y.witness_rank then 'best.primary_publisher'
            when x.edition <> y.edition then 'best.edition'
            when x.stated_on <> y.stated_on then 'best.publication_date'
            when x.is_open <> y.is_open then 'best.tightness'
            when x.unit <> y.unit then 'best.unit'
            when x.width <> y.width then 'best.tightness'
            else 'best.figure_id' end as rule
from competitor x left join rival y using (cell, basis, coverage)
where x.position = 1;

-- What the intervals of those that are about one thing share.
create or replace temp table choice as
with shared as (
    select cell, basis, coverage, thing, share_of, reporter,
           max(tight_low) as tight_low, min(tight_high) as tight_high,
           max(wide_low) as wide_low, min(wide_high) as wide_high,
           count(distinct publisher) as witnesses, count(*) as members
    from competitor
    group by all
), size as (
    select cell, basis, coverage, count(*) as figures from competitor group by all
)
select d.row, d.rule, s.witnesses, z.figures - s.members as others,
       case when s.tight_low <= s.tight_high then 'tight'
            when s.wide_low <= s.wide_high then 'wide'
            else 'none' end as interval,
       case interval when 'tight' then s.tight_low when 'wide' then s.wide_low end as low,
       case interval when 'tight' then s.tight_high when 'wide' then s.wide_high end as high
from decided d
join shared s using (cell, basis, coverage, thing, share_of, reporter)
join size z using (cell, basis, coverage);

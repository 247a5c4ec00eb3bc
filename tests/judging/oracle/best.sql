-- The best figure of each cell. The statements are run in this order; each makes one table.
--
-- Input: figure (row, place, cell, thing, reading, witness, edition_rank, witness_rank, stated_on,
-- is_dated, is_superseded), where place is the rank of the id and edition_rank rises with the date
-- of the edition; reading (number, statement, is_open, unit, width, tight_low, tight_high,
-- reach_low, reach_high, value, rank_low, rank_high), where ends are codes of Readings and value,
-- rank_low and rank_high are ranks.

create or replace temp table competitor as
select * from figure join reading on number = reading where is_dated and not is_superseded;

-- What each witness of a thing says: in its latest edition, its latest article, most sharply.
create or replace temp table voice as
select * from competitor
qualify row_number() over (
    partition by cell, thing, witness
    order by edition_rank desc, stated_on desc, is_open, width, is_about, place) = 1;

-- How many witnesses agree with, confirm and contradict each figure.
create or replace temp table supported as
select c.row,
       count(*) filter (v.witness = c.witness
                        or (v.tight_low <= c.tight_high and c.tight_low <= v.tight_high)
                       ) as supporting,
       count(*) filter (v.witness = c.witness
                        or c.value between v.rank_low and v.rank_high) as confirming,
       count(*) filter (v.witness <> c.witness and not
                        (v.reach_low <= c.reach_high and c.reach_low <= v.reach_high)
                       ) as contradicting
from competitor c join voice v using (cell, thing)
group by c.row;

-- The figures of each cell in order, the best one first.
create or replace temp table ranked as
select *, contradicting > supporting as is_outvoted,
       row_number() over (
           partition by cell
           order by is_outvoted, confirming desc, is_open, unit, width, is_about, witness_rank,
                    edition_rank desc, stated_on desc, place) as position
from competitor join supported using (row);

-- The chosen figure beside the first one that states something else, or else the next one.
create or replace temp table decided as
with rival as (
    select y.*
    from ranked y
    join ranked x on x.cell = y.cell and x.position = 1 and y.position > 1
    qualify row_number() over (
        partition by y.cell order by y.statement = x.statement, y.position) = 1
)
select x.*,
       case when y.row is null then 'best.only'
            when x.is_outvoted <> y.is_outvoted then 'best.outvoted'
            when x.confirming <> y.confirming then 'best.independence'
            when x.is_open <> y.is_open then 'best.sharpness'
            when x.unit <> y.unit then 'best.unit'
            when (x.width, x.is_about) <> (y.width, y.is_about) then 'best.sharpness'
            when x.witness_rank <> y.witness_rank then 'best.primary_publisher'
            when x.edition_rank <> y.edition_rank then 'best.edition'
            when x.stated_on <> y.stated_on then 'best.publication_date'
            else 'best.figure_id' end as rule
from ranked x left join rival y using (cell)
where x.position = 1;

-- What the chosen figure shares with the voices whose interval holds its number, ends included.
create or replace temp table choice as
with shared as (
    select d.row, max(v.tight_low) as low, min(v.tight_high) as high
    from decided d
    join voice v on v.cell = d.cell and v.thing = d.thing
                and d.value between v.rank_low and v.rank_high
    group by d.row
), size as (
    select cell, count(*) as figures from competitor group by all
), member as (
    select cell, thing, count(*) as members from competitor group by all
)
select d.row, d.rule, d.confirming, z.figures - m.members as others,
       greatest(d.tight_low, coalesce(s.low, d.tight_low)) as low,
       least(d.tight_high, coalesce(s.high, d.tight_high)) as high
from decided d
join size z using (cell)
join member m using (cell, thing)
left join shared s using (row);

module gantry/bench

go 1.23

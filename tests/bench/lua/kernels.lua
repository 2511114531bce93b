-- The kernels of ../go/kernels.go in Lua: the same steps, and the same line `OPS CHECKSUM`.
-- usage: lua5.4 kernels.lua NAME [ARGS]
local name, first, second = ...
first, second = tonumber(first), tonumber(second)
local kernels = {}

function kernels.fib()
  local n = first or 32
  local function fibonacci(k)
    if k < 2 then return k end
    return fibonacci(k - 1) + fibonacci(k - 2)
  end
  local before, calls = 0, 1
  for _ = 1, n do before, calls = calls, before + calls + 1 end
  return calls, fibonacci(n)
end

function kernels.loops()
  local n, sum = first or 500, 0
  for i = 0, n - 1 do
    for j = 0, n - 1 do
      for k = 0, 99 do
        sum = sum + i * j + k
        if sum > 1000000 then sum = sum - 1000000 end
      end
    end
  end
  return n * n * 100, sum
end

function kernels.marks()
  local limit = first or 2000000
  local composite, stores, count = {}, 0, 0
  for i = 1, limit do composite[i] = false end
  local i = 2
  while i * i <= limit do
    if not composite[i] then
      for j = i * i, limit, i do composite[j] = true end
      stores = stores + (limit - i * i) // i + 1
    end
    i = i + 1
  end
  for k = 2, limit do
    if not composite[k] then count = count + 1 end
  end
  return stores, count
end

local function matrix(n, seed)
  local rows = {}
  for i = 0, n - 1 do
    local row = {}
    for j = 0, n - 1 do row[j + 1] = seed * (i - j) * (i + j) end
    rows[i + 1] = row
  end
  return rows
end

function kernels.matmul()
  local n = first or 200
  local a, b, product = matrix(n, 1.0), matrix(n, 2.0), {}
  for i = 1, n do
    local row, left = {}, a[i]
    for j = 1, n do
      local sum = 0.0
      for k = 1, n do sum = sum + left[k] * b[k][j] end
      row[j] = sum
    end
    product[i] = row
  end
  local middle = n // 2 + 1
  return n * n * n, math.tointeger(product[middle][middle])
end

function kernels.table()
  local n = first or 500000
  local seen, key, hits = {}, 1, 0
  for i = 0, n - 1 do
    key = key * 16807 % 2147483647
    seen[key] = i
  end
  for round = 0, 1 do
    key = 1
    for _ = 1, n do
      key = key * 16807 % 2147483647
      local value = seen[key + round]
      if value then hits = hits + value % 2 end
    end
  end
  return 3 * n, hits
end

function kernels.text()
  local n, built, sevens = first or 1000000, {}, 0
  for i = 0, n - 1 do built[i + 1] = "k" .. i .. ";" end
  local s, byte = table.concat(built), string.byte
  for i = 1, #s, 8 do
    if byte(s, i) == 55 then sevens = sevens + 1 end
  end
  return n, #s + sevens
end

function kernels.methods()
  local n = first or 2000000
  local Square, Rectangle, Account = {}, {}, {}
  Square.__index, Rectangle.__index, Account.__index = Square, Rectangle, Account
  function Square:area() return self.side * self.side end
  function Rectangle:area() return self.width * self.height end
  function Account:deposit(amount)
    self.balance = self.balance + amount
    self.moves = self.moves + 1
    if self.balance > 1000000 then self.balance = self.balance - 1000000 end
  end
  local shapes = {
    setmetatable({ side = 3 }, Square), setmetatable({ width = 2, height = 5 }, Rectangle),
    setmetatable({ side = 4 }, Square), setmetatable({ width = 1, height = 7 }, Rectangle),
  }
  local saved = setmetatable({ balance = 0, moves = 0 }, Account)
  for i = 0, n - 1 do saved:deposit(shapes[i % 4 + 1]:area()) end
  return 2 * n, saved.balance + saved.moves
end

function kernels.closures()
  local n, sum = first or 300000, 0
  local function adder(step)
    local total = 0
    return function(x)
      total = total + x + step
      return total
    end
  end
  for i = 0, n - 1 do
    local add = adder(i % 7)
    for k = 0, 9 do sum = sum + add(k) end
    if sum > 1000000 then sum = sum - 1000000 end
  end
  return 10 * n, sum
end

function kernels.tree()
  local depth, rounds, nodes = first or 14, second or 20, 0
  local function grow(d)
    if d == 0 then return {} end
    return { grow(d - 1), grow(d - 1) }
  end
  local function count(t)
    if not t[1] then return 1 end
    return 1 + count(t[1]) + count(t[2])
  end
  for _ = 1, rounds do nodes = nodes + count(grow(depth)) end
  return nodes, depth
end

print(table.concat({ kernels[name]() }, " "))
